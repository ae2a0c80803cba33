import { type Schemas } from '../api/client.js';
import { type FieldProblem, type Problem } from '../api/problem.js';
import { type Pipeline, type Stage, type Team } from '../catalogue/catalogue.js';
import { typedMoney } from '../format/money.js';
import { newDealWords } from '../words/new-deal.js';

const text = newDealWords.wrong;

/** A person or a company that is there already. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** What is typed of a deal before it is made. */
export interface DealDraft {
  readonly name: string;
  readonly contact: Named | null;
  /** in place of `contact`: somebody who is not there yet */
  readonly newContact: { readonly name: string; readonly email: string; readonly phone: string } | null;
  readonly account: Named | null;
  readonly pipelineId: string;
  readonly teamId: string | null;
  readonly stageId: string | null;
  readonly channelId: string | null;
  readonly value: string;
  readonly source: string | null;
}

/** Where a fault of the draft is shown. */
export type DraftField =
  | 'name'
  | 'contact'
  | 'contactName'
  | 'email'
  | 'phone'
  | 'account'
  | 'pipeline'
  | 'team'
  | 'stage'
  | 'channel'
  | 'value'
  | 'source';

/** What is wrong, by field. */
export type Faults = Readonly<Partial<Record<DraftField, string>>>;

/** Stages that take new deals. */
export const takingStages = ({ stages }: Pick<Pipeline, 'stages'>): Stage[] =>
  stages.filter(({ outcome, deletion }) => outcome === 'active' && deletion === null);

/** What can be seen to be wrong before asking. */
export function faultsOf(draft: DealDraft, currency: string, team: Team | null): Faults {
  const { contact, newContact, value, channelId } = draft;
  return {
    ...(!contact && !newContact && { contact: text.contact }),
    ...(newContact?.name.trim() === '' && { contactName: text.contactName }),
    ...(hasValue(draft, team) && !typedMoney(value, currency) && { value: text.value }),
    ...((team?.channelIds.length ?? 0) > 1 && channelId === null && { channel: text.channel }),
  };
}

/** A team may have turned amounts off. */
const hasValue = ({ value }: DealDraft, team: Team | null): boolean =>
  value.trim() !== '' && team?.dealAmountEnabled !== false;

/** What both ways of making a deal take. */
export function fieldsOf(draft: DealDraft, currency: string, team: Team | null): Schemas['AddToTeamDto'] {
  const { name, contact, newContact, account, channelId, source } = draft;
  const value = hasValue(draft, team) ? typedMoney(draft.value, currency) : null;
  return {
    ...(name.trim() !== '' && { name: name.trim() }),
    ...(newContact ? { contact: contactOf(newContact, account) } : contact && { contactId: contact.id }),
    ...(account && { accountId: account.id }),
    ...(channelId !== null && { channelId }),
    ...(value && { value }),
    ...(source !== null && { source }),
  };
}

const contactOf = (
  { name, email, phone }: NonNullable<DealDraft['newContact']>,
  account: Named | null,
): Schemas['NewContactDto'] => ({
  name: name.trim(),
  ...(email.trim() !== '' && { emails: [email.trim()] }),
  ...(phone.trim() !== '' && { phones: [phone.trim()] }),
  ...(account && { accountId: account.id }),
});

/** The channel that needs no choosing: the only one of the team. */
export const onlyChannelOf = (team: Team | null): string | null =>
  team?.channelIds.length === 1 ? (team.channelIds[0] ?? null) : null;

/** Whether the deal goes the board's way, to the first stage on a channel of the team. */
export const isBoardsWay = (draft: DealDraft, team: Team | null, stages: readonly Pick<Stage, 'id'>[]): boolean =>
  team !== null && (draft.stageId === null || draft.stageId === stages[0]?.id);

const fieldsByPointer: readonly (readonly [string, DraftField])[] = [
  ['/contact/emails', 'email'],
  ['/contact/phones', 'phone'],
  ['/contact/name', 'contactName'],
  ['/contact', 'contact'],
  ['/contactId', 'contact'],
  ['/accountId', 'account'],
  ['/name', 'name'],
  ['/value', 'value'],
  ['/source', 'source'],
  ['/teamId', 'team'],
  ['/stageId', 'stage'],
  ['/pipelineId', 'pipeline'],
  ['/channelId', 'channel'],
];

const fieldsByCode: Readonly<Record<string, DraftField>> = {
  phone_unreadable: 'phone',
  contact_required: 'contact',
  contact_not_found: 'contact',
  account_not_found: 'account',
  channel_required: 'channel',
  no_channel_available: 'team',
  channel_not_of_team: 'channel',
  team_closed: 'team',
  team_not_found: 'team',
  team_not_yours: 'team',
  deal_amount_disabled: 'value',
  currency_mismatch: 'value',
  source_unknown: 'source',
  stage_closed: 'stage',
  stage_gate: 'stage',
  not_active_stage: 'stage',
  pipeline_closed: 'pipeline',
};

/** A refusal at the fields that it is about; null: it is about none of them. */
export function refusedAt({ code, detail, errors }: Pick<Problem, 'code' | 'detail' | 'errors'>): Faults | null {
  const faults: Partial<Record<DraftField, string>> = {};
  for (const error of errors) {
    const field = fieldAt(error);
    if (!field) return null;
    faults[field] ??= sentence(error);
  }
  const field = fieldsByCode[code];
  if (errors.length === 0 && field) faults[field] = detail;
  return Object.keys(faults).length > 0 ? faults : null;
}

const fieldAt = ({ pointer }: FieldProblem): DraftField | undefined =>
  fieldsByPointer.find(([start]) => pointer === start || pointer.startsWith(`${start}/`))?.[1];

/** The message without the path into the request, which means nothing to who typed it. */
function sentence({ pointer, message }: FieldProblem): string {
  const plain = message.replace(`each value in ${pointer} `, '').replace(pointer, '').trim();
  return plain.slice(0, 1).toUpperCase() + plain.slice(1);
}
