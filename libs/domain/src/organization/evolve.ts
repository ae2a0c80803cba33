import { lookUp } from '../look-up.js';
import { without } from '../without.js';
import { type OrganizationEvent } from './events.js';
import { type CustomFieldDefinition, type Organization, type OrganizationState, presetSources } from './state.js';

/** The organization after the event. */
export function evolve(state: OrganizationState, event: OrganizationEvent): OrganizationState {
  if (event.type === 'organization_created') return created(event.data);
  return state && { ...state, ...changes(state, event) };
}

type Data<T extends OrganizationEvent['type']> = Extract<OrganizationEvent, { type: T }>['data'];
type Change = Exclude<OrganizationEvent, { type: 'organization_created' }>;

const created = ({ organizationId, ...fields }: Data<'organization_created'>): Organization => ({
  ...fields,
  id: organizationId,
  ifMatchDemanded: false,
  sources: presetSources,
  customFields: {},
  removedCustomFields: {},
});

function changes(state: Organization, event: Change): Partial<Organization> {
  switch (event.type) {
    case 'organization_renamed':
      return { name: event.data.name };
    case 'organization_locale_set':
      return { locale: event.data.locale };
    case 'time_zone_set':
      return { timeZone: event.data.timeZone };
    case 'currency_set':
      return { currency: event.data.currency };
    case 'sources_set':
      return { sources: event.data.sources };
    case 'if_match_demand_set':
      return { ifMatchDemanded: event.data.demanded };
    case 'custom_field_defined': {
      const { fieldId: id, ...field } = event.data;
      return { customFields: { ...state.customFields, [id]: { id, ...field } } };
    }
    case 'custom_field_renamed':
      return withField(state, event.data.fieldId, { name: event.data.name });
    case 'custom_field_choices_set':
      return withField(state, event.data.fieldId, { choices: event.data.choices });
    case 'custom_field_removed':
      return withoutField(state, event.data.fieldId);
    default:
      event satisfies never;
      return {};
  }
}

function withField(
  { customFields }: Organization,
  fieldId: string,
  change: Partial<CustomFieldDefinition>,
): Partial<Organization> {
  const field = lookUp(customFields, fieldId);
  return field ? { customFields: { ...customFields, [fieldId]: { ...field, ...change } } } : {};
}

function withoutField({ customFields, removedCustomFields }: Organization, fieldId: string): Partial<Organization> {
  const field = lookUp(customFields, fieldId);
  if (!field) return {};
  return {
    customFields: without(customFields, fieldId),
    removedCustomFields: { ...removedCustomFields, [fieldId]: field },
  };
}
