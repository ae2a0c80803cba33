import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Rejected } from '#decider';
import { occurrence } from '../pipelines/pipelines.fixture.js';
import { rejectionCodes } from '../rejections.js';
import { type OpportunityCommand } from './commands.js';
import { oneOfEach } from './commands.fixture.js';
import { type OpportunityEvent } from './events.js';
import { opportunity } from './opportunity.js';
import { eur, usd, world } from './opportunity.fixture.js';
import { type Opportunity, type OpportunityState } from './state.js';

const stageIds = ['lead', 'proposal', 'closed-won', 'closed-lost', 'ask', 'answer', 'review', 'no-budget', 'nowhere'];
const exportStageIds = ['export-lead', 'export-proposal', 'export-closed-won', 'export-closed-lost'];
const stageId = fc.constantFrom(...stageIds, ...exportStageIds);
const cents = fc.oneof(fc.integer({ min: -5, max: 1000 }), fc.maxSafeNat());
const money = fc.tuple(fc.constantFrom(usd, usd, eur), cents).map(([of, amount]) => of(amount));
const teamId = fc.constantFrom('north', 'south', 'abroad', 'nowhere', null);
const pipelineId = fc.constantFrom('sales', 'feedback', 'export', 'nowhere');

type Some = fc.Arbitrary<OpportunityCommand>;

const creation: Some = fc
  .record(
    { pipelineId: fc.constantFrom('sales', 'feedback', 'export'), externalId: fc.constant('crm-1') },
    { requiredKeys: [] },
  )
  .map((over) => ({ type: 'create_opportunity', opportunityId: 'd1', contactId: 'carl', ...over }));

const { delete_opportunity: deletion, ...changing } = oneOfEach;

const changes: readonly Some[] = [
  fc.constantFrom<OpportunityCommand>(...Object.values(changing)),
  fc.record({ type: fc.constantFrom('move_to_stage', 'advance', 'move_back'), stageId }),
  stageId.map((id) => ({ type: 'move_to_stage', stageId: id })),
  money.map((value) => ({ type: 'adjust_value', value })),
  money.map((amount) => ({ type: 'upsell', amount })),
  fc.record({ type: fc.constant('change_team'), teamId, value: money }),
  fc.record({ type: fc.constant('change_pipeline'), pipelineId, value: money }),
  fc.constantFrom('ann', 'bob', 'eve').map((repId) => ({ type: 'assign_rep', repId })),
  fc.constantFrom('vip', 'q2').map((tag) => ({ type: 'untag', tag })),
];

const later: Some = fc.oneof(
  { arbitrary: fc.oneof(...changes), weight: 150 },
  { arbitrary: fc.constant(deletion), weight: 1 },
  { arbitrary: creation, weight: 1 },
);

/** What people, importers and agents may ask of a deal in the course of its life, senseless things included. */
const lives: fc.Arbitrary<readonly OpportunityCommand[]> = fc
  .tuple(creation, fc.array(later, { maxLength: 60, size: 'max' }))
  .map(([first, rest]) => [first, ...rest]);

interface Step {
  readonly before: OpportunityState;
  readonly command: OpportunityCommand;
  readonly events: readonly OpportunityEvent[];
  readonly after: OpportunityState;
}

const replay = (events: readonly OpportunityEvent[], from: OpportunityState = opportunity.initialState) =>
  events.reduce((state, event) => opportunity.evolve(state, event, occurrence), from);

function stepsOf(commands: readonly OpportunityCommand[]): readonly Step[] {
  let before = opportunity.initialState;
  return commands.map((command) => {
    const events = decided(command, before);
    const step = { before, command, events, after: replay(events, before) };
    before = step.after;
    return step;
  });
}

/** The events; none where a rule refuses the command, by a code that the table of problems knows. */
function decided(command: OpportunityCommand, state: OpportunityState): readonly OpportunityEvent[] {
  try {
    return opportunity.decide(command, state, world);
  } catch (error) {
    if (!(error instanceof Rejected)) throw error;
    expect(rejectionCodes).toContain(error.code);
    return [];
  }
}

const alive = (states: readonly OpportunityState[]): readonly Opportunity[] =>
  states.filter((state) => state.existence === 'live');

const always = (holds: (steps: readonly Step[]) => void) => () => {
  fc.assert(
    fc.property(lives, (commands) => holds(stepsOf(commands))),
    { numRuns: 200 },
  );
};

const closingTypes: readonly string[] = ['closed_won', 'closed_lost', 'closed_abandoned'];

/** The moves that an event carries. */
const moveOf = ({ data }: OpportunityEvent): { from: string; to: string } | null => {
  if ('change' in data) return data.change && { from: data.change.fromStage.id, to: data.change.toStage.id };
  return 'fromStage' in data ? { from: data.fromStage.id, to: data.toStage.id } : null;
};

describe('whatever a deal is asked', () => {
  it(
    'its status follows the outcome of its stage under by_stage',
    always((steps) => {
      for (const { pipeline, stage, status } of alive(steps.map(({ after }) => after))) {
        if (pipeline.statusPolicy === 'by_stage') expect(status === 'open' ? 'active' : status).toBe(stage.outcome);
      }
    }),
  );

  it(
    'exactly one event of a move carries the change, from where it was to where it is',
    always((steps) => {
      for (const { before, after, events } of steps) {
        if (before.existence !== 'live' || after.existence !== 'live') continue;
        const moves = events.map(moveOf).filter((move) => move !== null);
        if (before.stage.id !== after.stage.id) expect(moves).toEqual([{ from: before.stage.id, to: after.stage.id }]);
        else expect(moves.every(({ from, to }) => from === to)).toBe(true);
      }
    }),
  );

  it(
    'its value is an exact amount, never negative, in the currency of its pipeline',
    always((steps) => {
      for (const { value, pipeline } of alive(steps.map(({ after }) => after))) {
        expect(Number.isSafeInteger(value.amount)).toBe(true);
        expect(value.amount).toBeGreaterThanOrEqual(0);
        expect(value.currency).toBe(pipeline.currency);
      }
    }),
  );

  it(
    'it stays deleted once it is',
    always((steps) => {
      const end = steps.findIndex(({ after }) => after.existence === 'deleted');
      if (end >= 0) expect(steps.slice(end + 1).flatMap(({ events }) => events)).toEqual([]);
    }),
  );

  it(
    'it closes with the value that it has then, and is closed exactly while its status says so',
    always((steps) => {
      for (const { events, after } of steps) {
        if (after.existence !== 'live') continue;
        expect(after.closedAt === null).toBe(after.status === 'open');
        const closing = events.find(({ type }) => closingTypes.includes(type));
        if (closing) expect(closing.data).toMatchObject({ value: after.value, stage: after.stage, repId: after.repId });
      }
    }),
  );

  it(
    'a rep is of its team',
    always((steps) => {
      for (const { teamId, repId } of alive(steps.map(({ after }) => after))) {
        if (teamId !== null && repId !== null) expect(world.teams.byId[teamId]?.memberIds).toContain(repId);
      }
    }),
  );

  it(
    'its events, replayed as they are stored, give the same deal',
    always((steps) => {
      const events = steps.flatMap((step) => step.events);
      expect(JSON.parse(JSON.stringify(events))).toStrictEqual(events);
      expect(replay(events)).toEqual(steps.at(-1)?.after);
    }),
  );

  it(
    'a command that took effect is nothing the second time, unless it adds, steps on, or creates',
    always((steps) => {
      const repeatable = ['upsell', 'advance', 'move_back', 'create_opportunity', 'delete_opportunity'];
      for (const { command, events, after } of steps) {
        if (events.length > 0 && !repeatable.includes(command.type)) expect(decided(command, after)).toEqual([]);
      }
    }),
  );

  it(
    'booked revenue is exact: what a won deal closed at and what came later add up to its value',
    always((steps) => {
      let booked: bigint | null = null;
      for (const event of steps.flatMap(({ events }) => events)) {
        if (event.type === 'closed_won') booked = BigInt(event.data.value.amount);
        if (event.type === 'reopened') booked = null;
        if (booked !== null && event.type === 'upsell') booked += BigInt(event.data.amount.amount);
        if (booked !== null && event.type === 'adjustment') booked += BigInt(event.data.delta);
      }
      const last = steps.at(-1)?.after;
      if (last?.existence === 'live') expect(booked !== null).toBe(last.status === 'won');
      if (last?.existence === 'live' && booked !== null) expect(booked).toBe(BigInt(last.value.amount));
    }),
  );
});
