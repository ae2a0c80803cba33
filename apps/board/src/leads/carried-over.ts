import { words } from '../words/words.js';
import { type OneLead } from './lead-queries.js';

const { carries, carried } = words.leads.convert;

/** What an opportunity takes over of its lead, as a sentence; the empty text: nothing. */
export function carriedOver(
  lead: Pick<OneLead, 'value' | 'source' | 'rep' | 'team' | 'conversationId' | 'notes'>,
): string {
  const parts = [
    ...(lead.value ? [carried.value] : []),
    carried.source, // every lead came in somehow
    ...(lead.rep ? [carried.rep] : []),
    ...(lead.team ? [carried.team] : []),
    ...(lead.conversationId === null ? [] : [carried.conversation]),
    ...(lead.notes === '' ? [] : [carried.notes]),
  ];
  return carries(new Intl.ListFormat('en').format(parts));
}
