import { type Decider } from '#decider';
import { requireCurrency } from '../money/require-currency.js';
import { requireName } from '../names.js';
import { reject } from '../rejections.js';
import { type OrganizationEvent } from './events.js';
import { evolve } from './evolve.js';
import { requireLocale, requireTimeZone } from './place.js';
import { type OrganizationState } from './state.js';

/** Found an organization. */
export interface CreateOrganization {
  readonly type: 'create_organization';
  readonly organizationId: string;
  readonly name: string;
  /** IANA name */
  readonly timeZone: string;
  /** ISO 4217 */
  readonly currency: string;
  /** BCP 47 */
  readonly locale: string;
}

/** Everything that can be asked of an organization. */
export type OrganizationCommand =
  | CreateOrganization
  | { readonly type: 'rename_organization'; readonly name: string }
  | { readonly type: 'set_if_match_demand'; readonly demanded: boolean };

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

function change(
  command: Exclude<OrganizationCommand, CreateOrganization>,
  state: OrganizationState,
): OrganizationEvent[] {
  if (!state) reject('organization_not_found');
  switch (command.type) {
    case 'rename_organization': {
      const { name } = command;
      if (name === state.name) return [];
      return [{ type: 'organization_renamed', data: { name: requireName(name), previous: state.name } }];
    }
    case 'set_if_match_demand': {
      const { demanded } = command;
      return demanded === state.ifMatchDemanded ? [] : [{ type: 'if_match_demand_set', data: { demanded } }];
    }
  }
}
