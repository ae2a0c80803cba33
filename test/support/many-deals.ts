import { setTimeout as pause } from 'node:timers/promises';
import { type AnswerBody } from './answer-codec.js';
import { cloneDeal } from './cloned-deals.js';
import { type SalesDesk } from './sales-desk.js';
import { type System } from './system.js';

/** Milliseconds from one look at the board to the next. */
const lookEvery = 200;

/**
 * Fills stages of the desk's pipeline with open deals: `Deal 0` … in turn over the stages. The first of each stage is made by
 * the API, the others are appended to the log past it. Ends once the board counts all of them.
 *
 * @returns the board
 */
export async function fillStages(
  system: System,
  desk: SalesDesk,
  stages: readonly string[],
  count: number,
): Promise<AnswerBody> {
  const log = await system.log();
  for (const [at, stage] of stages.entries()) {
    const first = await desk.deal({ name: `Deal ${at}`, value: valueOf(at), stageId: desk.stage(stage) });
    const others = Math.ceil((count - at) / stages.length) - 1;
    await cloneDeal(log, system.credentials.organizationId, first.id, others, (n) => {
      const number = at + (n + 1) * stages.length;
      return { name: `Deal ${number}`, value: valueOf(number) };
    });
  }
  return countedBoard(system, desk, count);
}

const valueOf = (number: number) => ({ amount: 100_000 + number * 100, currency: 'USD' });

async function countedBoard(system: System, { pipeline }: SalesDesk, count: number): Promise<AnswerBody> {
  for (;;) {
    const { body, status } = await system.call('manager', 'GET', `/v1/pipelines/${pipeline.id}/board`);
    if (status === 200 && body.columns.reduce((sum, { total }) => sum + total.count, 0) === count) return body;
    await pause(lookEvery);
  }
}
