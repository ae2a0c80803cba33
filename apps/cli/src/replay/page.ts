import { eventOf } from './entry-codec.js';
import { type Entry, type History } from './history.js';
import { sentence } from './sentence.js';
import { type Wording } from './wording.js';

/** Width of a time and the space after it. */
const margin = ' '.repeat(18);

/** The history as text: the deal, then a line for each event. */
export function pageOf({ deal, entries, words }: History): string {
  const state = [deal.pipeline.name, deal.stage.name, deal.status, words.money(deal.value)];
  const owner = deal.repId === null ? 'unassigned' : `owner ${words.name(deal.repId)}`;
  return [
    deal.name ?? (deal.contactId === null ? (deal.externalId ?? deal.id) : words.name(deal.contactId)),
    `${[...state, owner].join(' · ')} (times in ${words.timeZone})`,
    '',
    ...entries.flatMap((entry) => linesOf(entry, words)),
  ].join('\n');
}

function linesOf(entry: Entry, words: Wording): string[] {
  const event = eventOf(entry);
  const what = event ? sentence(event, words) : `did something that this version does not know: ${entry.type}`;
  return [
    `${words.instant(entry.at)}  ${who(entry, words)} ${what}`,
    ...(entry.why === null ? [] : [`${margin}why: ${entry.why}`]),
    ...(entry.backdated ? [`${margin}recorded ${words.instant(entry.recordedAt)}${way(entry)}`] : []),
  ];
}

const who = ({ actor, onBehalfOf }: Entry, words: Wording): string => {
  const name = actor.kind === 'user' ? words.name(actor.id) : `The ${actor.kind} ${actor.id}`;
  return onBehalfOf ? `${name}, for ${words.name(onBehalfOf.id)},` : name;
};

const way = ({ via }: Entry): string => (via.kind === 'api' ? '' : ` by ${via.kind} ${via.id}`);
