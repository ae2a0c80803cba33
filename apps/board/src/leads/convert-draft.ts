import { type Schemas } from '../api/client.js';
import { type Pipeline, type Stage } from '../catalogue/catalogue.js';
import { moneyInput, typedMoney } from '../format/money.js';
import { customerBody, type CustomerChoice, presentCustomer } from './customer-choice.js';
import { type OneLead } from './lead-queries.js';

/** The opportunity that a lead is to become, as a form has it. */
export interface ConvertDraft {
  readonly pipelineId: string | null;
  /** null: the first one that takes deals */
  readonly stageId: string | null;
  readonly name: string;
  /** as it is typed */
  readonly amount: string;
  readonly expectedCloseDate: string | null;
  readonly customer: CustomerChoice;
}

/** What the form begins with. */
export const draftFor = (lead: OneLead, pipelines: readonly Pipeline[]): ConvertDraft => ({
  pipelineId: (pipelines.find(({ isDefault }) => isDefault) ?? pipelines[0])?.id ?? null,
  stageId: null,
  name: lead.company ?? '',
  amount: lead.value ? moneyInput(lead.value) : '',
  expectedCloseDate: null,
  customer: presentCustomer(lead),
});

/** The stages that it can begin in. */
export const takingStages = (pipeline: Pipeline | undefined): readonly Stage[] =>
  pipeline?.stages.filter(({ outcome, deletion }) => outcome === 'active' && deletion === null) ?? [];

/** Whether what is typed as its value is none. */
export const isWrongAmount = ({ amount }: ConvertDraft, currency: string): boolean =>
  amount.trim() !== '' && typedMoney(amount, currency) === null;

/** What the API is asked for. */
export function bodyOf(draft: ConvertDraft, currency: string): Schemas['ConvertLeadDto'] {
  const { pipelineId, stageId, name, expectedCloseDate } = draft;
  const value = typedMoney(draft.amount, currency);
  return {
    ...customerBody(draft.customer),
    ...(pipelineId !== null && { pipelineId }),
    ...(stageId !== null && { stageId }),
    ...(name.trim() !== '' && { name: name.trim() }),
    ...(value && { value }),
    ...(expectedCloseDate !== null && { expectedCloseDate }),
  };
}
