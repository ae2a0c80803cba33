import { Injectable } from '@nestjs/common';
import { EventLog } from '#event-store';
import { ReadModels } from '#read-model';
import { type ReadyDto } from './health.dto.js';

/** Milliseconds that each has to answer. */
const patience = 2000;

/** Milliseconds that the read models may be behind the log. */
const mostLag = 10_000;

/** Whether what the API needs is there. */
@Injectable()
export class Readiness {
  constructor(
    private readonly log: EventLog,
    private readonly models: ReadModels,
  ) {}

  async check(): Promise<ReadyDto> {
    const [log, redis, ageMs] = await Promise.all([
      inTime(this.log.headPosition().then(() => true)),
      inTime(this.models.isReachable()),
      inTime(this.models.ageMs()),
    ]);
    const status = log && redis && isFresh(ageMs) ? 'ready' : 'not_ready';
    return { status, log: log ?? false, redis: redis ?? false, projectionLagMs: ageMs };
  }
}

const isFresh = (ageMs: number | null): boolean => ageMs !== null && ageMs <= mostLag;

function inTime<T>(answer: Promise<T>): Promise<T | null> {
  const late = new Promise<null>((resolve) => setTimeout(resolve, patience, null).unref());
  return Promise.race([answer.catch(() => null), late]);
}
