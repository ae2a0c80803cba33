import { Group, SegmentedControl, Select, SimpleGrid, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api, type Schemas } from '../../api/client.js';
import { membersQuery, organizationQuery, teamsQuery, useLocale } from '../../catalogue/catalogue.js';
import { moneyInput, typedMoney } from '../../format/money.js';
import { words } from '../../words/words.js';
import { choicesOf, choicesOfNamed } from '../conditions/use-lead-fields.js';
import { currencyChoices } from '../parts/choices.js';
import { FormDialog } from '../parts/form-dialog.js';
import { refusalOf } from '../parts/refusal.js';
import { useFormWrite } from '../parts/use-write.js';
import { type Goal } from '../settings-data.js';
import { type PeriodKind, periodsAround } from './periods.js';
import { periodText, useHolderName } from './use-goal-text.js';

const texts = words.settings.goals;
const holders = ['organization', 'team', 'rep'] as const;
const periods = ['month', 'quarter', 'year'] as const;
const measures = ['booked_revenue', 'won_count'] as const;
const today = (): string => new Date().toISOString().slice(0, 10);

/** A goal; of one that is there only the target can change. */
export function GoalForm({ goal, onClose }: { readonly goal: Goal | null; readonly onClose: () => void }) {
  const { data: organization } = useQuery(organizationQuery);
  const holderName = useHolderName();
  const [of, setOf] = useState<Goal['of']>(goal?.of ?? { kind: 'organization' });
  const [period, setPeriod] = useState<Goal['period']>(
    goal?.period ?? { kind: 'quarter', start: currentStart('quarter') },
  );
  const [measure, setMeasure] = useState<Goal['measure']>(goal?.measure ?? 'booked_revenue');
  const [target, setTarget] = useState(goal ? targetText(goal) : '');
  const [chosenCurrency, setCurrency] = useState<string | null>(goal?.target.value?.currency ?? null);
  const currency = chosenCurrency ?? organization?.currency ?? 'USD';
  const amount = amountOf(measure, target, currency);
  const save = useFormWrite((body: Schemas['SetGoalDto']) => answerOf(api.POST('/v1/goals', { body })), {
    said: () => texts.set,
  });
  const refusal = refusalOf(save.error, ['/target', '/period', '/of']);
  return (
    <FormDialog
      opened
      title={goal ? texts.editTitle(holderName(goal.of)) : texts.newTitle}
      onClose={onClose}
      submit={goal ? words.app.save : texts.add}
      isSaving={save.isPending}
      canSubmit={amount !== null && (of.kind === 'organization' || of.id !== undefined)}
      refused={refusal.rest}
      onSubmit={() => amount && save.mutate({ of, period, measure, target: amount }, { onSuccess: onClose })}
    >
      {!goal && (
        <>
          <Holder of={of} onChange={setOf} />
          <Period period={period} onChange={setPeriod} />
          <Select
            label={texts.measure}
            data={measures.map((value) => ({ value, label: texts.measures[value] }))}
            value={measure}
            onChange={(value) => setMeasure(measures.find((one) => one === value) ?? 'booked_revenue')}
            allowDeselect={false}
          />
        </>
      )}
      <Group gap="sm" wrap="nowrap" align="flex-end">
        <TextInput
          flex={1}
          label={measure === 'won_count' ? texts.target : texts.targetIn(currency)}
          value={target}
          onChange={(event) => setTarget(event.currentTarget.value)}
          error={refusal.at('/target')}
          inputMode="decimal"
        />
        {measure === 'booked_revenue' && (
          <Select
            w={88}
            aria-label={texts.currency}
            data={currencyChoices}
            value={currency}
            onChange={setCurrency}
            searchable
            allowDeselect={false}
          />
        )}
      </Group>
    </FormDialog>
  );
}

const currentStart = (kind: PeriodKind): string => periodsAround(kind, today())[2] ?? '';

const targetText = ({ target: { value, count } }: Goal): string => (value ? moneyInput(value) : String(count ?? ''));

function amountOf(measure: Goal['measure'], text: string, currency: string): Schemas['TargetDto'] | null {
  if (measure === 'won_count') return /^[1-9]\d*$/.test(text.trim()) ? { count: Number(text) } : null;
  const value = typedMoney(text, currency);
  return value && value.amount > 0 ? { value } : null;
}

function Holder({ of, onChange }: { readonly of: Goal['of']; readonly onChange: (of: Goal['of']) => void }) {
  const { data: teams = [] } = useQuery(teamsQuery);
  const { data: members = [] } = useQuery(membersQuery);
  const all = of.kind === 'team' ? teams.filter(({ removal }) => !removal) : members.filter(({ removal }) => !removal);
  const label = of.kind === 'team' ? texts.team : texts.person;
  return (
    <>
      <SegmentedControl
        size="xs"
        aria-label={texts.of}
        data={choicesOf(texts.holders)}
        value={of.kind}
        onChange={(value) => onChange({ kind: holders.find((one) => one === value) ?? 'organization' })}
      />
      {of.kind !== 'organization' && (
        <Select
          label={label}
          data={choicesOfNamed(all)}
          value={of.id ?? null}
          onChange={(id) => onChange({ kind: of.kind, ...(id !== null && { id }) })}
          searchable
        />
      )}
    </>
  );
}

interface PeriodProps {
  readonly period: Goal['period'];
  readonly onChange: (period: Goal['period']) => void;
}

function Period({ period, onChange }: PeriodProps) {
  const locale = useLocale();
  return (
    <SimpleGrid cols={2}>
      <Select
        label={texts.period}
        data={periods.map((value) => ({ value, label: texts.periods[value] }))}
        value={period.kind}
        onChange={(value) => {
          const kind = periods.find((one) => one === value) ?? 'month';
          onChange({ kind, start: currentStart(kind) });
        }}
        allowDeselect={false}
      />
      <Select
        label={texts.start}
        data={periodsAround(period.kind, today()).map((start) => ({
          value: start,
          label: periodText(period.kind, start, locale),
        }))}
        value={period.start}
        onChange={(start) => start !== null && onChange({ ...period, start })}
        allowDeselect={false}
      />
    </SimpleGrid>
  );
}
