import { type DynamicModule, Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { type Logger } from 'pino';
import { type ServiceConfiguration } from '#configuration';
import { AccessModule } from './access/access.module.js';
import { AccountModule } from './account/account.module.js';
import { AgentJobsModule } from './agent-jobs/agent-jobs.module.js';
import { AgentsModule } from './agents/agents.module.js';
import { AnalyticsModule } from './analytics/analytics.module.js';
import { AutomationsModule } from './automations/automations.module.js';
import { BoardModule } from './board/board.module.js';
import { ChannelsModule } from './channels/channels.module.js';
import { ContactModule } from './contact/contact.module.js';
import { CustomFieldsModule } from './custom-fields/custom-fields.module.js';
import { ConversationsModule } from './conversations/conversations.module.js';
import { DocumentationModule } from './documentation/documentation.module.js';
import { ForecastModule } from './forecast/forecast.module.js';
import { GoalsModule } from './goals/goals.module.js';
import { HealthModule } from './health/health.module.js';
import { ImportsModule } from './imports/imports.module.js';
import { LeadPolicyModule } from './lead-policy/lead-policy.module.js';
import { LeadsModule } from './leads/leads.module.js';
import { LiveModule } from './live/live.module.js';
import { LogModule } from './log/log.module.js';
import { MembersModule } from './members/members.module.js';
import { OpportunityModule } from './opportunity/opportunity.module.js';
import { OrganizationModule } from './organization/organization.module.js';
import { PipelinesModule } from './pipelines/pipelines.module.js';
import { ReadModelsModule } from './read-models/read-models.module.js';
import { RequestModule } from './request/request.module.js';
import { TeamsModule } from './teams/teams.module.js';
import { TokensModule } from './tokens/tokens.module.js';
import { WebhooksModule } from './webhooks/webhooks.module.js';

const slices = [
  OrganizationModule,
  MembersModule,
  TeamsModule,
  TokensModule,
  PipelinesModule,
  ContactModule,
  ConversationsModule,
  AccountModule,
  OpportunityModule,
  BoardModule,
  AnalyticsModule,
  GoalsModule,
  ForecastModule,
  ChannelsModule,
  CustomFieldsModule,
  AutomationsModule,
  AgentsModule,
  AgentJobsModule,
  LeadPolicyModule,
  LeadsModule,
];

/** The API: commands in, queries out. */
@Module({})
export class ApiModule {
  static of(configuration: ServiceConfiguration, logger: Logger): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        CqrsModule.forRoot(),
        AccessModule.of(configuration),
        RequestModule.of(logger),
        LogModule.of(configuration),
        ReadModelsModule.of(configuration),
        HealthModule,
        DocumentationModule,
        LiveModule.of(configuration, logger),
        ImportsModule.of(configuration),
        WebhooksModule.of(configuration),
        ...slices,
      ],
    };
  }
}
