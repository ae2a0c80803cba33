import { type DynamicModule, Module } from '@nestjs/common';
import { type Logger } from 'pino';
import { type ServiceConfiguration } from '#configuration';
import { ReadModels } from '#read-model';
import { TokenHolders } from '../access/token-holders.js';
import { Visibilities } from '../read-models/visibilities.js';
import { GetEventsController } from './get-events.controller.js';
import { GetPipelineEventsController } from './get-pipeline-events.controller.js';
import { LiveFeeds } from './live-feeds.js';
import { LiveStreams } from './live-streams.js';
import { PresentRecords } from './present-records.js';
import { PresentState } from './present-state.js';
import { RightsCheck } from './rights-check.js';

/** Live updates: what changed, pushed to those who may see it. */
@Module({})
export class LiveModule {
  static of({ liveConnections }: ServiceConfiguration, logger: Logger): DynamicModule {
    const feeds = {
      provide: LiveFeeds,
      useFactory: (
        { changes }: ReadModels,
        present: PresentState,
        visibilities: Visibilities,
        holders: TokenHolders,
      ): LiveFeeds => {
        const rights = new RightsCheck((token) => holders.holderOf(token));
        return new LiveFeeds({ changes, present, visibilities, logger }, rights, liveConnections);
      },
      inject: [ReadModels, PresentState, Visibilities, TokenHolders],
    };
    return {
      module: LiveModule,
      controllers: [GetEventsController, GetPipelineEventsController],
      providers: [PresentRecords, PresentState, feeds, LiveStreams],
    };
  }
}
