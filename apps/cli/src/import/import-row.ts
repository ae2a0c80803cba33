import { type Schemas } from '#api-client';
import { type Deal, type Step } from './deal.js';
import { type Directory, idOf } from './directory.js';

/** A row as the API takes it. */
export type ImportRow = Schemas['ImportRowDto'];
type Decision = ImportRow['decisions'][number];

/** The deal's row, with ids in the place of names. */
export const importRowOf = (deal: Deal, directory: Directory): ImportRow => ({
  externalId: deal.externalId,
  decisions: deal.steps.map((step) => ({
    ...decisionOf(step, deal, directory),
    ...(step.at && { occurredAt: step.at }),
  })),
});

function decisionOf(step: Step, deal: Deal, directory: Directory): Decision {
  switch (step.do) {
    case 'create':
      return creationOf(step, deal, directory);
    case 'move': {
      const stageId = idOf(directory.stages, step.stage);
      return { type: 'move_to_stage', stageId, ...(step.reason && { reason: step.reason }) };
    }
    case 'adjust': {
      const value = { amount: step.amount, currency: directory.currency };
      return { type: 'adjust_value', value, ...(step.reason && { reason: step.reason }) };
    }
  }
}

const creationOf = (step: Extract<Step, { do: 'create' }>, deal: Deal, directory: Directory): Decision => ({
  type: 'create_opportunity',
  withoutContact: true,
  pipelineId: directory.pipelineId,
  ...(step.stage && { stageId: idOf(directory.stages, step.stage) }),
  ...(step.name && { name: step.name }),
  ...(step.source && { source: step.source }),
  ...(deal.account && { accountId: idOf(directory.accounts, deal.account) }),
  ...(deal.team && { teamId: idOf(directory.teams, deal.team) }),
  ...(deal.rep && { repId: idOf(directory.members, deal.rep) }),
  tags: [...step.tags],
});
