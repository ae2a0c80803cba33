import { type EventSchemas } from '#decider';
import {
  type Criterion,
  type CriteriaStage,
  type LabelledStage,
  type PolicyStep,
  type RoutingRule,
  type StepStage,
} from './state.js';

interface Data {
  lead_status_added: { statusId: string; name: string; description: string; position: number };
  lead_status_renamed: { statusId: string; name: string; previous: string };
  lead_status_described: { statusId: string; description: string; previous: string };
  lead_status_repositioned: { statusId: string; position: number; previous: number };
  /** step one: no lead gets it from here on */
  lead_status_deletion_started: { statusId: string; name: string; replacedBy: string };
  /** step two: no lead had it any more */
  lead_status_deleted: { statusId: string; name: string; replacedBy: string };
  routing_rules_set: { rules: readonly RoutingRule[]; previous: readonly RoutingRule[] };
  criteria_set: { stage: CriteriaStage; criteria: readonly Criterion[]; previous: readonly Criterion[] };
  lead_steps_set: { stage: StepStage; steps: readonly PolicyStep[]; previous: readonly PolicyStep[] };
  lead_stage_labelled: { stage: LabelledStage; label: string; previous: string };
  customer_status_switched: { enabled: boolean };
}

/** What can happen to how an organization works with leads. */
export type LeadPolicyEvent = { [T in keyof Data]: { readonly type: T; readonly data: Readonly<Data[T]> } }[keyof Data];

/** The data of one event type of a lead policy. */
export type LeadPolicyEventData<T extends LeadPolicyEvent['type']> = Readonly<Data[T]>;

/** How these events are stored. */
export const leadPolicySchemas = {
  lead_status_added: { version: 1 },
  lead_status_renamed: { version: 1 },
  lead_status_described: { version: 1 },
  lead_status_repositioned: { version: 1 },
  lead_status_deletion_started: { version: 1 },
  lead_status_deleted: { version: 1 },
  routing_rules_set: { version: 1 },
  criteria_set: { version: 1 },
  lead_steps_set: { version: 1 },
  lead_stage_labelled: { version: 1 },
  customer_status_switched: { version: 1 },
} as const satisfies EventSchemas;

/** Which part of the policy the event changes: a status by its id, else the part's name. */
export function policyPartOf({ type, data }: LeadPolicyEvent): string {
  switch (type) {
    case 'routing_rules_set':
      return 'rules';
    case 'criteria_set':
      return `criteria/${data.stage}`;
    case 'lead_steps_set':
      return `steps/${data.stage}`;
    case 'lead_stage_labelled':
      return `label/${data.stage}`;
    case 'customer_status_switched':
      return 'customer';
    default:
      return data.statusId;
  }
}
