import { type DynamicModule, Global, Module, type OnApplicationShutdown } from '@nestjs/common';
import { type ServiceConfiguration } from '#configuration';
import {
  AccountReader,
  AutomationReader,
  AgentJobReader,
  CardReader,
  BoardReader,
  ContactReader,
  DealCountsReader,
  DealIdsReader,
  ElapsedReader,
  DeliveriesReader,
  ConversationReader,
  MessageReader,
  FigureDealsReader,
  FollowUpReader,
  ImportReader,
  ForecastReader,
  FrozenForecastReader,
  GoalDealsReader,
  GoalReader,
  LeadReader,
  LeadsOfStatusReader,
  OpportunityReader,
  OrganizationReader,
  PastLeadsReader,
  ReachReader,
  RevenueReader,
  StageFigureReader,
  StageHistoryReader,
  SubmissionReader,
  SummaryReader,
  TimelineReader,
  WinRateReader,
} from '#projections';
import { ReadModels } from '#read-model';
import { Visibilities } from './visibilities.js';

const readers = [
  AccountReader,
  AutomationReader,
  AgentJobReader,
  CardReader,
  BoardReader,
  ContactReader,
  DealCountsReader,
  DealIdsReader,
  ElapsedReader,
  DeliveriesReader,
  ConversationReader,
  MessageReader,
  FigureDealsReader,
  FollowUpReader,
  ImportReader,
  ForecastReader,
  FrozenForecastReader,
  GoalDealsReader,
  GoalReader,
  LeadReader,
  LeadsOfStatusReader,
  OpportunityReader,
  OrganizationReader,
  PastLeadsReader,
  ReachReader,
  RevenueReader,
  StageFigureReader,
  StageHistoryReader,
  SubmissionReader,
  SummaryReader,
  TimelineReader,
  WinRateReader,
];

/** What queries read: one reader per read model. */
@Global()
@Module({})
export class ReadModelsModule implements OnApplicationShutdown {
  constructor(private readonly models: ReadModels) {}

  static of({ redisUrl }: ServiceConfiguration): DynamicModule {
    const models = { provide: ReadModels, useFactory: () => ReadModels.connect(redisUrl) };
    const providers = readers.map((Reader) => ({
      provide: Reader,
      useFactory: (of: ReadModels) => new Reader(of),
      inject: [ReadModels],
    }));
    return {
      module: ReadModelsModule,
      providers: [models, ...providers, Visibilities],
      exports: [models, ...providers, Visibilities],
    };
  }

  onApplicationShutdown(): Promise<void> {
    return this.models.close();
  }
}
