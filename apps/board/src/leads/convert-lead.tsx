import { Button, Group, Modal, Select, Stack, Text, TextInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api, type Schemas } from '../api/client.js';
import { type Problem } from '../api/problem.js';
import { type Pipeline, pipelinesQuery, teamsQuery } from '../catalogue/catalogue.js';
import { moneyInput, typedMoney } from '../format/money.js';
import { words } from '../words/words.js';
import { carriedOver } from './carried-over.js';
import { customerBody, type CustomerChoice, presentCustomer } from './customer-choice.js';
import { CustomerFields } from './customer-fields.js';
import { type OneLead } from './lead-queries.js';
import { useLeadCommand } from './use-lead-commands.js';

const { convert, newLead } = words.leads;

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

function ConvertForm({
  lead,
  onClose,
  onLacking,
  pipelines,
}: ConvertLeadProps & { readonly pipelines: readonly Pipeline[] }) {
  const [pipelineId, setPipelineId] = useState(
    () => (pipelines.find(({ isDefault }) => isDefault) ?? pipelines[0])?.id,
  );
  const pipeline = pipelines.find(({ id }) => id === pipelineId);
  const currency = pipeline?.currency ?? 'USD';
  const stages = pipeline?.stages.filter(({ outcome, deletion }) => outcome === 'active' && deletion === null) ?? [];
  const [stageId, setStageId] = useState<string | null>(null);
  const [name, setName] = useState(lead.company ?? '');
  const [amount, setAmount] = useState(lead.value ? moneyInput(lead.value) : '');
  const [expectedCloseDate, setExpectedClose] = useState<string | null>(null);
  const [customer, setCustomer] = useState<CustomerChoice>(presentCustomer(lead));
  const [problem, setProblem] = useState<string | null>(null);
  const isOther = lead.value !== null && lead.value.currency !== currency;
  const value = amount.trim() === '' ? null : typedMoney(amount, currency);
  const isWrong = amount.trim() !== '' && value === null;
  const command = useConvert((refusal) => {
    if (refusal.code === 'criteria_not_met') onLacking(refusal);
    else setProblem(refusal.detail);
    return true;
  });
  const submit = (): void => {
    const body = {
      ...customerBody(customer),
      ...(pipelineId !== undefined && { pipelineId }),
      ...(stageId !== null && { stageId }),
      ...(name.trim() !== '' && { name: name.trim() }),
      ...(value && { value }),
      ...(expectedCloseDate !== null && { expectedCloseDate }),
    };
    setProblem(null);
    command.mutate({ lead, body }, { onSuccess: onClose });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!isWrong) submit();
      }}
    >
      <Stack gap="md">
        <Group grow gap="md">
          <Select
            label={convert.pipeline}
            data={pipelines.map(({ id, name: label }) => ({ value: id, label }))}
            value={pipelineId ?? null}
            allowDeselect={false}
            onChange={(id) => {
              setPipelineId(id ?? undefined);
              setStageId(null);
            }}
          />
          <Select
            label={convert.stage}
            data={stages.map(({ id, name: label }) => ({ value: id, label }))}
            value={stageId ?? stages[0]?.id ?? null}
            allowDeselect={false}
            onChange={setStageId}
          />
        </Group>
        <CustomerFields lead={lead} customer={customer} onChange={setCustomer} />
        <TextInput
          label={convert.name}
          value={name}
          maxLength={200}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Group grow gap="md" align="flex-start">
          <TextInput
            label={convert.value(currency)}
            inputMode="decimal"
            value={amount}
            error={isWrong ? newLead.money : null}
            description={isOther ? convert.otherCurrency(currency) : undefined}
            onChange={(event) => setAmount(event.currentTarget.value)}
          />
          <DateInput
            size="xs"
            label={convert.expectedClose}
            clearable
            value={expectedCloseDate}
            onChange={setExpectedClose}
          />
        </Group>
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
