import { type Lead, type LeadEvent, leadStreams } from '#domain';
import { announce, append, type LeadPlace, type Operation, type Projection, rank } from '#read-model';
import { timelineEntryOf } from '../timeline/timeline-entry.js';
import { emailWords, phoneWords, wordChanges, wordsOf } from '../words.js';
import { entriesKey, indexKey, type LeadRecord, leadsModel, queueKey, scores } from './leads.keys.js';

const { category, decider } = leadStreams;

/** Folds each lead, files it for the list and the search, and keeps what happened to it. */
export const leads: Projection<LeadRecord, LeadEvent> = {
  ...leadsModel,
  categories: [category],
  project(recorded, kept) {
    const { event, metadata, revision, streamId } = recorded;
    const before = kept?.lead ?? decider.initialState;
    const after = decider.evolve(before, event, metadata);
    const operations = [
      ...indexChanges(standing(before), standing(after)),
      ...scoreChanges(standing(before), standing(after)),
      ...wordChanges(indexed(standing(before)), indexed(standing(after))),
      append(entriesKey(streamId), timelineEntryOf(recorded)),
      announce({ kind: 'lead', id: streamId, before: placeOf(standing(before)), after: placeOf(standing(after)) }),
    ];
    return { operations, kept: after && { lead: after, revision: Number(revision) } };
  },
};

/** The lead, unless it was merged into another one. */
const standing = (lead: Lead | null): Lead | null => (lead?.mergedInto === null ? lead : null);

const placeOf = (lead: Lead | null): LeadPlace | null => lead && { repId: lead.repId, teamId: lead.teamId };

function indexChanges(before: Lead | null, after: Lead | null): readonly Operation[] {
  const [from, to] = [new Set(before ? keysOf(before) : []), new Set(after ? keysOf(after) : [])];
  const id = after?.id ?? before?.id ?? '';
  return [
    ...[...from].filter((key) => !to.has(key)).map((key) => rank(key, id, null)),
    ...[...to].filter((key) => !from.has(key)).map((key) => rank(key, id, 0)),
  ];
}

/** Every sorted set that the lead is in. */
function keysOf(lead: Lead): readonly string[] {
  const { stage, statusId, repId, teamId, origin, source, campaign, contactId, accountId } = lead;
  return [
    indexKey('stage', stage),
    indexKey('status', statusId),
    indexKey('rep', repId ?? 'none'),
    indexKey('team', teamId ?? 'none'),
    indexKey('origin', origin),
    ...(repId === null && teamId === null ? [queueKey] : []),
    ...(source === null ? [] : [indexKey('source', source.toLowerCase())]),
    ...(campaign === null ? [] : [indexKey('campaign', campaign.toLowerCase())]),
    ...(contactId === null ? [] : [indexKey('contact', contactId)]),
    ...(accountId === null ? [] : [indexKey('account', accountId)]),
  ];
}

function scoreChanges(before: Lead | null, after: Lead | null): readonly Operation[] {
  const id = after?.id ?? before?.id ?? '';
  return (['createdAt', 'lastActivityAt'] as const).flatMap((by) => {
    const [from, to] = [before?.[by], after?.[by]];
    return from === to ? [] : [rank(scores[by], id, to === undefined ? null : Date.parse(to))];
  });
}

/** By what a lead is found: the words of its name and company, its emails and its phones. */
const indexed = (lead: Lead | null) =>
  lead && {
    id: lead.id,
    words: [
      ...wordsOf(`${lead.name ?? ''} ${lead.company ?? ''}`),
      ...lead.emails.flatMap(emailWords),
      ...lead.phones.flatMap(phoneWords),
    ],
  };
