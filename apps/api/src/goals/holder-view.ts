import { type CalendarPeriod, type Holder, holderKinds, periodKinds, requirePeriod } from '#domain';
import { type HolderDto } from './holder.dto.js';

/** The holder that a body names. */
export const holderOf = ({ kind, id }: HolderDto, organizationId: string): Holder => ({
  kind,
  id: id ?? organizationId,
});

/** The holder that a query names; its form was checked. */
export function holderIn(text: string, organizationId: string): Holder {
  const [name, id = organizationId] = text.toLowerCase().split(':');
  return { kind: holderKinds.find((kind) => kind === name) ?? 'organization', id };
}

/** The period that a query names; its form was checked. @throws `period_start_invalid` */
export function periodIn(text: string): CalendarPeriod {
  const [name, start = ''] = text.split(':');
  return requirePeriod({ kind: periodKinds.find((kind) => kind === name) ?? 'month', start });
}
