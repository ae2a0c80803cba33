import { type Projection } from '#read-model';
import { accounts } from './accounts/accounts.projection.js';
import { automations } from './automations/automations.projection.js';
import { agentJobs } from './agent-jobs/agent-jobs.projection.js';
import { contacts } from './contacts/contacts.projection.js';
import { conversations } from './conversations/conversations.projection.js';
import { dealsByStage } from './deals-by-stage/deals-by-stage.projection.js';
import { deliveries } from './deliveries/deliveries.projection.js';
import { leads } from './leads/leads.projection.js';
import { forecast } from './forecast/forecast.projection.js';
import { goals } from './goals/goals.projection.js';
import { imports } from './imports/imports.projection.js';
import { opportunity } from './opportunity/opportunity.projection.js';
import { organization } from './organization/organization.projection.js';
import { pipelineTotals } from './pipeline-totals/pipeline-totals.projection.js';
import { revenueEvents } from './revenue-events/revenue-events.projection.js';
import { stageHistory } from './stage-history/stage-history.projection.js';
import { timeline } from './timeline/timeline.projection.js';
import { timers } from './timers/timers.projection.js';
import { winRate } from './win-rate/win-rate.projection.js';

/** Every read model that the projector keeps. */
export const allProjections: readonly Projection[] = [
  organization,
  contacts,
  accounts,
  conversations,
  opportunity,
  timeline,
  timers,
  pipelineTotals,
  dealsByStage,
  winRate,
  imports,
  deliveries,
  leads,
  stageHistory,
  automations,
  revenueEvents,
  forecast,
  goals,
  agentJobs,
];
