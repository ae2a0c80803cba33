import { type ComponentType, lazy } from 'react';
import { type Me } from '../catalogue/catalogue.js';
import { may } from '../catalogue/rights.js';
import { words } from '../words/words.js';
import { type SectionProps } from './section-props.js';

type Right = (me: Me | undefined) => boolean;

const everybody: Right = () => true;
const auditsOr =
  (right: Right): Right =>
  (me) =>
    me?.role === 'auditor' || right(me);

/** A section of the settings. */
export interface SettingsSection {
  /** in the address */
  readonly id: string;
  readonly name: string;
  readonly maySee: Right;
  readonly mayEdit: Right;
  readonly component: ComponentType<SectionProps>;
}

/** Sections that belong together. */
export interface SectionGroup {
  readonly name: string;
  readonly sections: readonly SettingsSection[];
}

const { groups, sections: names } = words.settings;

/** A section and who may see and change it. */
const section = (
  id: keyof typeof names,
  [maySee, mayEdit]: readonly [Right, Right],
  load: () => Promise<ComponentType<SectionProps>>,
): SettingsSection => ({
  id,
  name: names[id],
  maySee,
  mayEdit,
  component: lazy(async () => ({ default: await load() })),
});

const ofSalesOps = [everybody, may.editSettings] as const;
const ofAdmins = [everybody, may.administer] as const;

/** Every section, in the order of the list. */
export const sectionGroups: readonly SectionGroup[] = [
  {
    name: groups.pipelines,
    sections: [
      section('pipelines', ofSalesOps, async () => (await import('./pipelines/pipelines.js')).Pipelines),
      section(
        'automation',
        [may.seeApprovals, may.editSettings],
        async () => (await import('./automation/automation.js')).Automation,
      ),
      section('goals', [may.seeFigures, may.editSettings], async () => (await import('./goals/goals.js')).Goals),
    ],
  },
  {
    name: groups.leads,
    sections: [
      section('lead-statuses', ofSalesOps, async () => (await import('./leads/lead-statuses.js')).LeadStatuses),
      section('lead-stages', ofSalesOps, async () => (await import('./leads/lead-stages.js')).LeadStages),
      section('routing', ofSalesOps, async () => (await import('./routing/routing.js')).Routing),
    ],
  },
  {
    name: groups.people,
    sections: [
      section('members', ofAdmins, async () => (await import('./people/members.js')).Members),
      section('teams', ofAdmins, async () => (await import('./people/teams.js')).Teams),
    ],
  },
  {
    name: groups.connections,
    sections: [
      section('channels', ofAdmins, async () => (await import('./connections/channels.js')).Channels),
      section(
        'webhooks',
        [may.seeSettings, may.editSettings],
        async () => (await import('./webhooks/webhooks.js')).Webhooks,
      ),
      section(
        'tokens',
        [auditsOr(may.administer), may.administer],
        async () => (await import('./tokens/service-tokens.js')).ServiceTokens,
      ),
    ],
  },
  {
    name: groups.ai,
    sections: [
      section('autonomy', ofSalesOps, async () => (await import('./ai/autonomy.js')).Autonomy),
      section('agents', ofSalesOps, async () => (await import('./ai/agents.js')).Agents),
    ],
  },
  {
    name: groups.organization,
    sections: [
      section('organization', ofAdmins, async () => (await import('./organization/organization.js')).Organization),
      section('custom-fields', ofAdmins, async () => (await import('./organization/custom-fields.js')).CustomFields),
    ],
  },
];

/** The section of an address. */
export const sectionOf = (id: string): SettingsSection | undefined =>
  sectionGroups.flatMap(({ sections }) => sections).find((one) => one.id === id);
