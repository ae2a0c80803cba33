import { type OrganizationEvent } from '#domain';
import { type RecordedEvent } from '#event-store';
import { type Common } from '#read-model';

/** Days are the organization's. */
export interface Calendar {
  readonly timeZone: string;
}

/** The organization's time zone, at each moment. Days that were given stay: they are kept, not worked out again. */
export const calendar: Common<Calendar> = {
  category: 'organization',
  fold: (state, { event }: RecordedEvent<OrganizationEvent>) =>
    event.type === 'organization_created' || event.type === 'time_zone_set' ? { timeZone: event.data.timeZone } : state,
};
