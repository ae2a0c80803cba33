import { type UseMutationResult, useQueryClient } from '@tanstack/react-query';
import { answerOf, api, type Schemas } from '../api/client.js';
import { type Problem } from '../api/problem.js';
import { useCommand } from '../api/use-command.js';
import { useMe, useMemberNames } from '../catalogue/catalogue.js';
import { words } from '../words/words.js';
import { type Lead, leadName, leadsKey, patchLead, useStageLabel, useStatusName } from './lead-queries.js';

const { said } = words.leads;

interface OfLead {
  readonly lead: Lead;
}

interface LeadCommand<Input extends OfLead> {
  readonly run: (input: Input) => Promise<Schemas['LeadDto']>;
  /** what changes at once */
  readonly show?: (input: Input) => Partial<Lead>;
  readonly said?: (input: Input) => string;
  readonly undo?: (input: Input) => (() => void) | undefined;
  readonly refused?: (problem: Problem, input: Input) => boolean;
}

type Command<Input> = UseMutationResult<Schemas['LeadDto'], Error, Input, (() => void) | undefined>;

/** A change of a lead: shown at once wherever the lead is. */
export function useLeadCommand<Input extends OfLead>({ show, ...command }: LeadCommand<Input>): Command<Input> {
  const queries = useQueryClient();
  return useCommand({
    ...command,
    show: (input: Input) => patchLead(queries, input.lead.id, show?.(input) ?? {}),
    stale: [leadsKey],
  });
}

const at = ({ lead }: OfLead) => ({ path: { leadId: lead.id } });

interface StatusChange extends OfLead {
  readonly statusId: string;
}

/** Gives a lead another status. */
export function useSetStatus(): Command<StatusChange> {
  const nameOf = useStatusName();
  const command = {
    run: (input: StatusChange) =>
      answerOf(api.POST('/v1/leads/{leadId}/status', { params: { ...at(input) }, body: { statusId: input.statusId } })),
    show: ({ statusId }: StatusChange) => ({ statusId }),
    said: ({ lead, statusId }: StatusChange) => said.status(leadName(lead), nameOf(statusId)),
  };
  const back = useLeadCommand(command);
  return useLeadCommand({
    ...command,
    undo:
      ({ lead }) =>
      () =>
        back.mutate({ lead, statusId: lead.statusId }),
  });
}

/** Who is to have a lead. */
export interface Assignment extends OfLead {
  readonly rep: Lead['rep'];
  readonly team: Lead['team'];
}

const assigned = ({ lead }: OfLead): Partial<Lead> => (lead.stage === 'created' ? { stage: 'assigned' } : {});

/** Gives a lead to a rep or a team. */
export function useAssign(): Command<Assignment> {
  const command = {
    run: (input: Assignment) => {
      const body = { repId: input.rep?.id ?? null, teamId: input.team?.id ?? null };
      return answerOf(api.POST('/v1/leads/{leadId}/assign', { params: at(input), body }));
    },
    show: ({ lead, rep, team }: Assignment) => ({
      ...{ rep, team, repId: rep?.id ?? null, teamId: team?.id ?? null },
      ...assigned({ lead }),
    }),
    said: ({ lead, rep, team }: Assignment) => said.assigned(leadName(lead), rep?.name ?? team?.name ?? ''),
  };
  const back = useLeadCommand(command);
  return useLeadCommand({
    ...command,
    undo: ({ lead }) =>
      lead.rep || lead.team ? () => back.mutate({ lead, rep: lead.rep, team: lead.team }) : undefined,
  });
}

/** Takes a lead that no rep has. */
export function useTake(): Command<OfLead> {
  const me = useMe();
  const nameOf = useMemberNames();
  const id = me?.memberId ?? null;
  return useLeadCommand({
    run: (input) => answerOf(api.POST('/v1/leads/{leadId}/take', { params: at(input), body: {} })),
    show: (input) => ({ repId: id, rep: id === null ? null : { id, name: nameOf(id) ?? '' }, ...assigned(input) }),
    said: ({ lead }) => said.taken(leadName(lead)),
  });
}

/** What is known of the prospect. */
export interface Edit extends OfLead {
  readonly changes: Pick<Schemas['EditLeadDto'], keyof Schemas['EditLeadDto'] & (keyof Lead | 'customFields')>;
  /** as they are shown until the answer is there */
  readonly shown?: Partial<Lead>;
  readonly before?: Edit['changes'];
}

/** Changes what is known of the prospect. */
export function useEditLead(refused?: (problem: Problem) => boolean): Command<Edit> {
  const command = {
    run: (input: Edit) => answerOf(api.PATCH('/v1/leads/{leadId}', { params: at(input), body: input.changes })),
    show: ({ shown = {} }: Edit) => shown,
    said: () => said.saved,
    ...(refused && { refused }),
  };
  const back = useLeadCommand(command);
  return useLeadCommand({
    ...command,
    undo: ({ lead, before }) => before && (() => back.mutate({ lead, changes: before })),
  });
}

interface Qualification extends OfLead {
  readonly to: 'market_qualified' | 'sales_qualified';
}

/** Says that a lead qualifies for its next stage. */
export function useQualify(refused: (problem: Problem) => boolean): Command<Qualification> {
  const labelOf = useStageLabel();
  return useLeadCommand({
    run: (input) => answerOf(api.POST('/v1/leads/{leadId}/qualify', { params: at(input), body: { to: input.to } })),
    said: ({ lead, to }) => said.qualified(leadName(lead), labelOf(to)),
    refused,
  });
}

const { discard, restore } = words.leads;

interface Discarding extends OfLead {
  readonly reason: string;
}

/** Gives a lead up. */
export function useDiscard(): Command<Discarding> {
  const back = useLeadCommand(restoring);
  return useLeadCommand({
    run: (input) => {
      const body = input.reason.trim() === '' ? {} : { reason: input.reason };
      return answerOf(api.POST('/v1/leads/{leadId}/discard', { params: at(input), body }));
    },
    show: ({ reason }) => ({ stage: 'discarded', discardReason: reason || null }),
    said: ({ lead }) => discard.done(leadName(lead)),
    undo: (input) => () => back.mutate(input),
  });
}

const restoring = {
  run: (input: OfLead) => answerOf(api.POST('/v1/leads/{leadId}/restore', { params: at(input), body: {} })),
  said: ({ lead }: OfLead) => restore.done(leadName(lead)),
};

/** Works on a discarded lead again. */
export const useRestore = (): Command<OfLead> => useLeadCommand(restoring);
