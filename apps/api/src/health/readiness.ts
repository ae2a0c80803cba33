import { Injectable } from '@nestjs/common';
import { EventLog } from '#event-store';
import { ReadModels } from '#read-model';
import { type ReadyDto } from './health.dto.js';

/** Milliseconds that the log has to answer. */
const patience = 2000;

/** Whether what the API needs is there. */
@Injectable()
export class Readiness {
  constructor(
    private readonly log: EventLog,
    private readonly models: ReadModels,
  ) {}

  async check(): Promise<ReadyDto> {
    const [head, redis] = await Promise.all([this.head(), this.models.isReachable()]);
    const status = head !== null && redis ? 'ready' : 'not_ready';
    return { status, log: head !== null, redis, projectionLag: null };
  }

  private head(): Promise<bigint | null> {
    const late = new Promise<null>((resolve) => setTimeout(resolve, patience, null).unref());
    return Promise.race([this.log.headPosition().catch(() => null), late]);
  }
}
