import { type Schemas } from '../api/client.js';
import { isRecord } from '../api/is-record.js';
import { words } from '../words/words.js';

type Entry = Schemas['TimelineEntryDto'];

/** How what an event holds is called. */
export interface SentenceNames {
  readonly actor: (entry: Pick<Entry, 'actor' | 'via'>) => string;
  readonly member: (id: string) => string;
  readonly team: (id: string) => string;
  readonly status: (id: string) => string;
  readonly stage: (stage: 'market_qualified' | 'sales_qualified') => string;
  /** a value of a field of a lead */
  readonly value: (value: unknown) => string;
}

const { timeline, fields } = words.leads;

const recordAt = (data: Entry['data'], name: string): Readonly<Record<string, unknown>> => {
  const value: unknown = data[name];
  return isRecord(value) ? value : {};
};

const textAt = (data: Readonly<Record<string, unknown>>, name: string): string => {
  const value = data[name];
  return typeof value === 'string' ? value : '';
};

/** An event of a lead as a sentence, e.g. `Ann took it`. */
export function leadSentence(entry: Entry, names: SentenceNames): string {
  const { type, data } = entry;
  const who = names.actor(entry);
  switch (type) {
    case 'lead_captured':
      return captured(textAt(data, 'origin'), who);
    case 'lead_assigned':
      return assigned(data, who, names);
    case 'lead_step_added':
      return timeline.lead_step_added(who, textAt(recordAt(data, 'step'), 'name'));
    case 'lead_step_done':
    case 'criterion_withdrawn':
      return timeline[type](who, textAt(data, 'name'));
    case 'criterion_confirmed':
      return timeline.criterion_confirmed(who, textAt(data, 'name'), textAt(data, 'note'));
    case 'lead_market_qualified':
      return timeline.qualified(who, names.stage('market_qualified'));
    case 'lead_sales_qualified':
      return timeline.qualified(who, names.stage('sales_qualified'));
    case 'lead_discarded':
      return timeline.lead_discarded(who, textAt(data, 'reason'));
    case 'lead_status_changed':
      return timeline.lead_status_changed(
        who,
        names.status(textAt(data, 'previous')),
        names.status(textAt(data, 'statusId')),
      );
    case 'lead_edited':
      return timeline.lead_edited(who, changesText(recordAt(data, 'previous'), recordAt(data, 'changes'), names));
    case 'lead_converted':
    case 'lead_converted_to_contact':
    case 'lead_restored':
    case 'lead_merged':
      return timeline[type](who);
    case 'lead_erased':
      return timeline.erased;
    default:
      return timeline.other(who);
  }
}

function captured(origin: string, who: string): string {
  const said: Readonly<Record<string, ((who: string) => string) | undefined>> = timeline.lead_captured;
  return (said[origin] ?? timeline.other)(who);
}

function assigned(data: Entry['data'], who: string, names: SentenceNames): string {
  const [rep, team] = [textAt(data, 'repId'), textAt(data, 'teamId')];
  const teamName = team && names.team(team);
  const owner = rep ? (teamName ? timeline.ofTeam(names.member(rep), teamName) : names.member(rep)) : teamName;
  if (textAt(data, 'by') === 'rule') return timeline.assignedByRule(owner);
  if (textAt(data, 'by') === 'queue') return timeline.assignedFromQueue(who);
  return timeline.assignedByHand(who, owner);
}

const isEmpty = (value: unknown): boolean =>
  value == null || value === '' || (Array.isArray(value) && value.length === 0);

function changesText(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
  names: SentenceNames,
): string {
  const known: Readonly<Record<string, string>> = fields;
  const texts = Object.entries(after).map(([name, value]) => {
    const field = (known[name] ?? name).toLowerCase();
    // ids and long texts say nothing in a sentence
    if (['notes', 'customFields', 'contactId', 'accountId', 'conversationId'].includes(name)) return field;
    if (isEmpty(value)) return timeline.cleared(field);
    if (isEmpty(before[name])) return timeline.set(field, names.value(value));
    return timeline.change(field, names.value(before[name]), names.value(value));
  });
  return texts.join(', ');
}
