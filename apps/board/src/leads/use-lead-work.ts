import { answerOf, api, type Schemas } from '../api/client.js';
import { words } from '../words/words.js';
import { type Lead } from './lead-queries.js';
import { useLeadCommand } from './use-lead-commands.js';

const { said } = words.leads;

interface OfCriterion {
  readonly lead: Lead;
  readonly criterionId: string;
  readonly name: string;
}

const criterionAt = ({ lead, criterionId }: OfCriterion) => ({ path: { leadId: lead.id, criterionId } });

const withdrawing = {
  run: (input: OfCriterion) =>
    answerOf(api.POST('/v1/leads/{leadId}/criteria/{criterionId}/withdraw', { params: criterionAt(input), body: {} })),
  said: ({ name }: OfCriterion) => said.withdrawn(name),
};

/** Confirms a criterion that only a person can judge. */
export function useConfirm() {
  const back = useLeadCommand(withdrawing);
  return useLeadCommand({
    run: (input: OfCriterion & { readonly note: string }) => {
      const body = input.note.trim() === '' ? {} : { note: input.note };
      return answerOf(
        api.POST('/v1/leads/{leadId}/criteria/{criterionId}/confirm', { params: criterionAt(input), body }),
      );
    },
    show: ({ lead, criterionId, note }) => ({ confirmations: { ...lead.confirmations, [criterionId]: note } }),
    said: ({ name }) => said.confirmed(name),
    undo: (input) => () => back.mutate(input),
  });
}

/** Takes a confirmation back. */
export const useWithdraw = () => useLeadCommand(withdrawing);

/** A task that is added. */
export interface NewStep {
  readonly lead: Lead;
  readonly step: Pick<Schemas['AddLeadStepDto'], 'name' | 'required' | 'assigneeId' | 'dueOn'>;
}

/** Adds a task to a lead. */
export const useAddStep = () =>
  useLeadCommand({
    run: ({ lead, step }: NewStep) =>
      answerOf(api.POST('/v1/leads/{leadId}/steps', { params: { path: { leadId: lead.id } }, body: step })),
  });

/** Says that a task is done. */
export const useDoStep = () =>
  useLeadCommand({
    run: ({ lead, step }: { readonly lead: Lead; readonly step: Lead['steps'][number] }) => {
      const params = { path: { leadId: lead.id, stepId: step.id } };
      return answerOf(api.POST('/v1/leads/{leadId}/steps/{stepId}/done', { params, body: {} }));
    },
    show: ({ lead, step }) => ({
      steps: lead.steps.map((one) => (one.id === step.id ? { ...one, done: true } : one)),
    }),
  });
