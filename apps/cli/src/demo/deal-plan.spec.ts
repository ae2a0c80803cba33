import { describe, expect, it } from '@jest/globals';
import { type PlannedPipeline, planOf } from './deal-plan.js';

const byStage: PlannedPipeline = { statusPolicy: 'by_stage', active: ['A', 'B', 'C'], won: 'Won', lost: 'Lost' };
const independent: PlannedPipeline = { statusPolicy: 'independent', active: ['A', 'B', 'C'], won: null, lost: null };
const pipelineOf = ({ name }: { name: string }): PlannedPipeline => (name === 'Partners' ? independent : byStage);
const plans = Array.from({ length: 400 }, (_, number) => planOf(number, pipelineOf));

describe('the plan of the demo’s deals', () => {
  it('is the same every time', () => {
    expect(planOf(7, pipelineOf)).toEqual(plans[7]);
  });

  it('lies in the past, each deal’s actions in order and after its creation', () => {
    for (const { day, actions } of plans) {
      const days = [day, ...actions.map((action) => action.day)];
      expect(days).toEqual(days.toSorted((a, b) => a - b));
      expect(Math.max(...days)).toBeLessThan(0);
    }
  });

  it('gives deals only to members of their team', () => {
    for (const { rep, team } of plans) expect(rep === null || team.members.includes(rep)).toBe(true);
  });

  it('closes no deal twice, and changes no value of a lost one', () => {
    for (const { actions } of plans) {
      const closings = actions.filter(
        (action) => action.do === 'close' || (action.do === 'move' && /Won|Lost/.test(action.stage)),
      );
      expect(closings.length).toBeLessThanOrEqual(1);
      const lost = actions.findIndex((action) => action.do === 'move' && action.stage === 'Lost');
      expect(
        lost < 0 || actions.slice(lost).every(({ do: what }) => what === 'move' || what === 'note' || what === 'tag'),
      ).toBe(true);
    }
  });

  it('has won, lost and open deals of every team', () => {
    for (const team of new Set(plans.map((plan) => plan.team))) {
      const ofTeam = plans.filter((plan) => plan.team === team).map(({ actions }) => JSON.stringify(actions));
      expect(ofTeam.length).toBeGreaterThan(20);
      for (const outcome of [/won/i, /lost/i]) expect(ofTeam.some((actions) => outcome.test(actions))).toBe(true);
      expect(ofTeam.some((actions) => !/won|lost|abandoned/i.test(actions))).toBe(true);
    }
  });
});
