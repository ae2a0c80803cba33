import { requireCurrency } from '../money/require-currency.js';
import { requireName } from '../names.js';
import { requireText } from '../text.js';
import { type EditOrganization } from './commands.js';
import { type OrganizationEvent } from './events.js';
import { requireLocale, requireTimeZone } from './place.js';
import { type Organization, presetSources } from './state.js';

/** @throws `name_required`, `locale_unknown`, `time_zone_unknown`, `currency_unknown`, `text_required` for a blank source */
export function editOrganization(command: EditOrganization, state: Organization): readonly OrganizationEvent[] {
  switch (command.type) {
    case 'rename_organization': {
      const { name } = command;
      if (name === state.name) return [];
      return [{ type: 'organization_renamed', data: { name: requireName(name), previous: state.name } }];
    }
    case 'set_locale': {
      const { locale } = command;
      if (locale === state.locale) return [];
      return [{ type: 'organization_locale_set', data: { locale: requireLocale(locale), previous: state.locale } }];
    }
    case 'set_time_zone': {
      const { timeZone } = command;
      if (timeZone === state.timeZone) return [];
      return [{ type: 'time_zone_set', data: { timeZone: requireTimeZone(timeZone), previous: state.timeZone } }];
    }
    case 'set_currency': {
      const { currency } = command;
      if (currency === state.currency) return [];
      return [{ type: 'currency_set', data: { currency: requireCurrency(currency), previous: state.currency } }];
    }
    case 'set_sources':
      return setSources(command.sources, state);
    case 'set_if_match_demand': {
      const { demanded } = command;
      return demanded === state.ifMatchDemanded ? [] : [{ type: 'if_match_demand_set', data: { demanded } }];
    }
  }
}

/** The preset ones stay; deals keep one that is taken out. */
function setSources(own: readonly string[], { sources: previous }: Organization): readonly OrganizationEvent[] {
  const sources = [...new Set([...presetSources, ...own.map((source) => requireText('sources', source).trim())])];
  if (JSON.stringify(sources) === JSON.stringify(previous)) return [];
  return [{ type: 'sources_set', data: { sources, previous } }];
}
