import { agentWords } from './settings/agents.js';
import { automationWords } from './settings/automation.js';
import { conditionWords } from './settings/conditions.js';
import { connectionWords } from './settings/connections.js';
import { goalWords } from './settings/goals.js';
import { leadSettingsWords } from './settings/leads.js';
import { organizationWords } from './settings/organization.js';
import { partWords } from './settings/parts.js';
import { peopleWords } from './settings/people.js';
import { pipelineWords } from './settings/pipelines.js';
import { webhookWords } from './settings/webhooks.js';

/** The words of the settings: the list here, each section in a file of its own. */
export const settingsWords = {
  title: 'Settings',
  readOnly: 'You can look at this, but your role may not change it.',
  noSection: 'There is nothing here for your role.',
  noSectionText: 'Choose another section of the settings.',
  groups: {
    pipelines: 'Pipelines',
    leads: 'Leads',
    people: 'People',
    connections: 'Channels and connections',
    ai: 'AI',
    organization: 'Organization',
  },
  sections: {
    pipelines: 'Pipelines and stages',
    automation: 'Automation rules',
    goals: 'Goals',
    'lead-statuses': 'Lead statuses',
    'lead-stages': 'Life of a lead',
    routing: 'Routing rules',
    members: 'Members and roles',
    teams: 'Teams',
    channels: 'Channels',
    webhooks: 'Webhooks',
    tokens: 'Service tokens',
    autonomy: 'Autonomy',
    agents: 'Agents',
    organization: 'Organization',
    'custom-fields': 'Custom fields',
  },
  parts: partWords,
  conditions: conditionWords,
  pipelines: pipelineWords,
  leads: leadSettingsWords,
  people: peopleWords,
  connections: connectionWords,
  agents: agentWords,
  automation: automationWords,
  webhooks: webhookWords,
  goals: goalWords,
  organization: organizationWords,
} as const;
