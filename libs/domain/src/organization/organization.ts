import { type Decider } from '#decider';
import { requireCurrency } from '../money/require-currency.js';
import { requireName } from '../names.js';
import { reject } from '../rejections.js';
import { type CreateOrganization, isOfCustomField, type OrganizationCommand } from './commands.js';
import { editCustomField } from './custom-fields.js';
import { editOrganization } from './edit-organization.js';
import { type OrganizationEvent } from './events.js';
import { evolve } from './evolve.js';
import { requireLocale, requireTimeZone } from './place.js';
import { type OrganizationState } from './state.js';

/** An organization's decisions read nothing else. */
export type OrganizationWorld = Readonly<Record<string, never>>;

/** The rules of an organization. */
export const organization: Decider<OrganizationCommand, OrganizationState, OrganizationEvent, OrganizationWorld> = {
  initialState: null,
  decide: (command, state) =>
    command.type === 'create_organization' ? create(command, state) : change(command, state),
  evolve,
};

function create(command: CreateOrganization, state: OrganizationState): OrganizationEvent[] {
  const { organizationId, name, timeZone, currency, locale } = command;
  if (state) reject('already_exists', { organizationId });
  requireName(name);
  requireTimeZone(timeZone);
  requireCurrency(currency);
  requireLocale(locale);
  return [{ type: 'organization_created', data: { organizationId, name, timeZone, currency, locale } }];
}

function change(command: Exclude<OrganizationCommand, CreateOrganization>, state: OrganizationState) {
  if (!state) reject('organization_not_found');
  return isOfCustomField(command) ? editCustomField(command, state) : editOrganization(command, state);
}
