import fc from 'fast-check';
import { type OpportunityCommand, type OpportunityWorld } from '#domain';

/** A command to one of a few deals, and how long after the one before. */
export interface RandomStep {
  readonly deal: string;
  readonly minutesLater: number;
  command(world: OpportunityWorld): OpportunityCommand;
}

/** Histories of a few deals: half of the commands will be refused, the rest reaches every event that figures know. */
export const randomSteps: fc.Arbitrary<readonly RandomStep[]> = fc.array(
  fc
    .record({
      deal: fc.constantFrom('d1', 'd2', 'd3', 'd4'),
      minutesLater: fc.integer({ min: 0, max: 3000 }),
      kind: fc.nat(),
      pick: fc.nat(),
      amount: fc.integer({ min: 1, max: 9999 }),
    })
    .map(({ deal, minutesLater, kind, pick, amount }) => ({
      deal,
      minutesLater,
      command: (world: OpportunityWorld) => {
        const commands = commandsOf(deal, world, pick, amount);
        return commands[kind % commands.length] ?? { type: 'unassign_rep' };
      },
    })),
  { minLength: 20, maxLength: 120 },
);

function commandsOf(
  opportunityId: string,
  world: OpportunityWorld,
  pick: number,
  amount: number,
): OpportunityCommand[] {
  const of = <T>(choices: readonly T[], fallback: T): T => choices[pick % choices.length] ?? fallback;
  const pipelines = Object.values(world.pipelines.byId);
  const stageIds = pipelines.flatMap(({ stages }) => stages.map(({ id }) => id));
  const [pipelineId, stageId] = [of(pipelines, undefined)?.id ?? '', of(stageIds, '')];
  const value = { amount, currency: 'USD' };
  const team = of(['north', 'south', null], null);
  const create: OpportunityCommand = {
    type: 'create_opportunity',
    opportunityId,
    contactId: of(['zoe', 'yan'], 'zoe'),
    value,
    ...(team === null ? { pipelineId } : { teamId: team }),
    ...(pick % 2
      ? { externalId: `crm-${opportunityId}`, source: 'referral', tags: ['big'] }
      : { name: `Deal ${opportunityId}` }),
  };
  return [
    create,
    create,
    { type: 'move_to_stage', stageId },
    { type: 'move_to_stage', stageId },
    { type: 'move_to_stage', stageId },
    { type: 'move_to_stage', stageId },
    { type: 'advance' },
    { type: 'move_back' },
    { type: 'mark_won' },
    { type: 'mark_lost' },
    { type: 'mark_abandoned' },
    { type: 'reopen' },
    { type: 'adjust_value', value },
    { type: 'upsell', amount: value },
    { type: 'change_team', teamId: team },
    { type: 'change_pipeline', pipelineId },
    { type: 'assign_rep', repId: of(['ann', 'ben', 'cat'], 'ann') },
    { type: 'unassign_rep' },
    { type: 'assign_agent', agentId: 'bot' },
    { type: 'set_source', source: of(['inbound', 'outbound', null], null) },
    { type: 'link_account', accountId: 'globex' },
    { type: 'unlink_account' },
    { type: 'rename', name: of(['Zebra', 'apple', null], null) },
    { type: 'tag', tag: of(['big', 'hot'], 'hot') },
    { type: 'untag', tag: of(['big', 'hot'], 'hot') },
    {
      type: 'schedule_follow_up',
      at: new Date(Date.parse('2026-03-02T10:00:00.000Z') + amount * 60_000).toISOString(),
    },
    { type: 'clear_follow_up' },
    { type: 'set_expected_close', date: of(['2026-04-01', '2026-05-01', null], null) },
    { type: 'set_probability', probability: of([80, 55, null], null) },
    { type: 'log_note', noteId: `n${amount}`, text: 'called' },
    { type: 'delete_opportunity' },
  ];
}
