import { type Proposal, type Situation, type Thinker } from './thinker.js';

const interested = /\b(price|pricing|quote|offer|cost|demo|trial|interested|buy|order|seats?|licen[cs]es?)\b/i;
const priceAsked = /\b(price|pricing|quote|cost|how much)\b/i;
const goesOn =
  /\b(send (me|us|over) (a|the|your) (proposal|contract|quote|offer)|(meeting|call|demo) (is |was )?(booked|confirmed|scheduled)|let'?s (go ahead|do it|sign)|ready to sign)\b/i;

/** Longest part of a message that a note quotes. */
const quoted = 300;

/** Thinks by a few rules over the words of the last message. */
export class RuleThinker implements Thinker {
  think(situation: Situation): Promise<readonly Proposal[]> {
    return Promise.resolve(proposalsFor(situation));
  }
}

function proposalsFor({ messages, deal, contactName }: Situation): readonly Proposal[] {
  const last = messages.at(-1);
  if (last?.direction !== 'received') return [];
  const { text } = last;
  const who = contactName ?? 'The contact';
  if (!deal)
    return interested.test(text) ? [{ kind: 'create', rationale: `${who} shows interest: "${cut(text)}"` }] : [];
  const opportunityId = deal.id;
  return [
    ...(priceAsked.test(text)
      ? [
          {
            kind: 'note' as const,
            opportunityId,
            text: `Asked for the price: "${cut(text)}"`,
            rationale: `${who} asks what it costs; whoever answers should know.`,
          },
        ]
      : []),
    ...(goesOn.test(text)
      ? [{ kind: 'advance' as const, opportunityId, rationale: `${who} wants the next step: "${cut(text)}"` }]
      : []),
  ];
}

const cut = (text: string): string => (text.length > quoted ? `${text.slice(0, quoted)}…` : text);
