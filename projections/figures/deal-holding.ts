import { type OpportunityEvent } from '#domain';

/** The rep after an event. */
export function repAfter(repId: string | null, event: OpportunityEvent): string | null {
  switch (event.type) {
    case 'pipeline_created':
    case 'rep_assigned':
      return event.data.repId;
    case 'rep_unassigned':
      return null;
    default:
      return repId;
  }
}

/** The currency of the deal's pipeline after an event. */
export function currencyAfter(currency: string, event: OpportunityEvent): string {
  switch (event.type) {
    case 'pipeline_created':
      return event.data.pipeline.currency;
    case 'team_changed':
    case 'pipeline_changed':
      return event.data.toPipeline.currency;
    default:
      return currency;
  }
}
