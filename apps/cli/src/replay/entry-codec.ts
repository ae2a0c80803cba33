import { type OpportunityEvent, opportunitySchemas } from '#domain';

/** An entry's event, where it is one of those that this version knows. */
export const eventOf = ({ type, data }: { type: string; data: unknown }): OpportunityEvent | null =>
  Object.hasOwn(opportunitySchemas, type) ? ({ type, data } as OpportunityEvent) : null;
