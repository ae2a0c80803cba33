import { setTimeout as pause } from 'node:timers/promises';
import { type OrganizationCredentials } from '#auth';
import { Random } from '../demo/random.js';
import { Budget } from './budget.js';
import { makeDeal, moveDeal, tendDeal } from './deal-steps.js';
import { captureLead, workLead } from './lead-steps.js';
import { isStill } from './life-switch.js';
import { answer, decideJob, writeIn } from './message-steps.js';
import { Office, type Step } from './office.js';

/** Milliseconds from one step to the next: least and most. */
const between = [5_000, 15_000] as const;

/** How often each kind of step is tried first. */
const weights: readonly (readonly [Step, number])[] = [
  [writeIn, 24],
  [answer, 18],
  [moveDeal, 24],
  [tendDeal, 12],
  [makeDeal, 9],
  [captureLead, 4],
  [workLead, 5],
  [decideJob, 4],
];

/** Where the demo lives. */
export interface LifeOf {
  readonly url: string;
  readonly dataFolder: string;
  readonly organization: OrganizationCredentials;
}

/** People of the demo work until the signal ends it, or until they have done so much that it is enough. */
export async function live({ url, dataFolder, organization }: LifeOf, signal: AbortSignal): Promise<void> {
  const budget = await Budget.open(dataFolder, organization.organizationId);
  const random = new Random(Date.now());
  const office = new Office(url, organization, budget, random);
  while (budget.has('steps')) {
    await pause(random.between(...between), undefined, { signal }).catch(() => undefined);
    if (signal.aborted) return;
    if (await isStill(dataFolder)) continue;
    await takeStep(office);
  }
}

/** One step, of the first kind that finds something to do. */
async function takeStep(office: Office): Promise<void> {
  for (const step of inTurn(office.random)) {
    // A visitor may have changed what the step counts on, or the system is on its way down: another one then.
    if (await step(office).catch(() => false)) {
      await office.budget.spend('steps');
      return;
    }
  }
}

/** The steps, the likely ones mostly first. */
const inTurn = (random: Random): Step[] =>
  weights
    .map(([step, weight]) => ({ step, place: random.next() ** (1 / weight) }))
    .sort((a, b) => b.place - a.place)
    .map(({ step }) => step);
