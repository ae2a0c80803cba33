import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { answerOf, api, type Schemas } from '../api/client.js';
import { type Problem } from '../api/problem.js';
import { type Pipeline, pipelinesQuery, teamsQuery } from '../catalogue/catalogue.js';
import { words } from '../words/words.js';
import { carriedOver } from './carried-over.js';
import { bodyOf, type ConvertDraft, draftFor, isWrongAmount } from './convert-draft.js';
import { PlaceFields, ValueFields } from './convert-fields.js';
import { CustomerFields } from './customer-fields.js';
import { type OneLead } from './lead-queries.js';
import { useLeadCommand } from './use-lead-commands.js';

const { convert } = words.leads;

interface ConvertLeadProps {
  readonly lead: OneLead;
  readonly onClose: () => void;
  /** the lead does not qualify after all */
  readonly onLacking: (problem: Problem) => void;
}

/** Makes a lead an opportunity: where it goes, with which contact and account, and what goes along. */
export function ConvertLead(props: ConvertLeadProps) {
  const pipelines = useQuery(pipelinesQuery).data?.filter(({ deletion }) => deletion === null);
  const teams = useQuery(teamsQuery).data;
  const funnel = teams?.find(({ id }) => id === props.lead.teamId)?.pipelineId;
  // a deal of a team goes only into its funnel
  const offered = pipelines?.filter(({ id }) => funnel === undefined || id === funnel);
  return (
    <Modal opened onClose={props.onClose} title={convert.title} size="lg">
      {offered && teams && <ConvertForm {...props} pipelines={offered} />}
    </Modal>
  );
}

interface ConvertFormProps extends ConvertLeadProps {
  readonly pipelines: readonly Pipeline[];
}

function ConvertForm({ lead, onClose, onLacking, pipelines }: ConvertFormProps) {
  const [draft, setDraft] = useState(() => draftFor(lead, pipelines));
  const [problem, setProblem] = useState<string | null>(null);
  const change = (part: Partial<ConvertDraft>): void => setDraft({ ...draft, ...part });
  const pipeline = pipelines.find(({ id }) => id === draft.pipelineId);
  const currency = pipeline?.currency ?? 'USD';
  const command = useConvert((refusal) => {
    if (refusal.code === 'criteria_not_met') onLacking(refusal);
    else setProblem(refusal.detail);
    return true;
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isWrongAmount(draft, currency)) return;
    setProblem(null);
    command.mutate({ lead, body: bodyOf(draft, currency) }, { onSuccess: onClose });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <PlaceFields {...{ draft, pipelines, pipeline }} onChange={change} />
        <CustomerFields lead={lead} customer={draft.customer} onChange={(customer) => change({ customer })} />
        <TextInput
          label={convert.name}
          value={draft.name}
          maxLength={200}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        <ValueFields {...{ lead, draft, currency }} onChange={change} />
        <Text size="sm" c="dimmed">
          {carriedOver(lead)}
        </Text>
        {problem !== null && (
          <Text size="sm" c="red" role="alert">
            {problem}
          </Text>
        )}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {words.app.cancel}
          </Button>
          <Button type="submit" loading={command.isPending}>
            {convert.submit}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

const useConvert = (refused: (problem: Problem) => boolean) =>
  useLeadCommand({
    run: ({ lead, body }: { readonly lead: OneLead; readonly body: Schemas['ConvertLeadDto'] }) =>
      answerOf(api.POST('/v1/leads/{leadId}/convert', { params: { path: { leadId: lead.id } }, body })),
    said: () => convert.done,
    refused,
  });
