import { ActionIcon, Button, Group, Popover, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { IconCoin, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { teamsQuery, useLocale } from '../catalogue/catalogue.js';
import { moneyInput, moneyText, typedMoney } from '../format/money.js';
import { words } from '../words/words.js';
import { setValue, upsell } from './changes.js';
import { Contested } from './contested.js';
import { type ControlProps } from './control.js';
import { ControlButton } from './control-button.js';
import { type Deal } from './deal.js';
import { useDealChange } from './use-deal-change.js';
import { useDraft } from './use-draft.js';

const text = words.deal.amount;

/** Whether values can be set on deals of its team. */
export function useHasAmount({ teamId }: Pick<Deal, 'teamId'>): boolean {
  const { data: teams = [] } = useQuery(teamsQuery);
  return teams.find(({ id }) => id === teamId)?.dealAmountEnabled ?? true;
}

/** What it is worth; hidden where its team counts no values. */
export function AmountControl({ deal, readOnly, opened, onOpen }: ControlProps) {
  const locale = useLocale();
  const shown = useHasAmount(deal);
  if (!shown) return null;
  const button = (
    <ControlButton
      label={text.label}
      value={<span className="digits">{moneyText(deal.value, locale)}</span>}
      icon={IconCoin}
      readOnly={readOnly}
      onClick={() => onOpen(!opened)}
    />
  );
  if (readOnly) return button;
  return (
    <Popover opened={opened} onChange={onOpen} position="bottom-start" shadow="md" trapFocus returnFocus>
      <Popover.Target>{button}</Popover.Target>
      <Popover.Dropdown aria-label={text.label}>
        {opened &&
          (deal.status === 'open' || deal.status === 'won' ? (
            <AmountForm deal={deal} onDone={() => onOpen(false)} />
          ) : (
            <Text size="sm" maw={240}>
              {text.closed}
            </Text>
          ))}
      </Popover.Dropdown>
    </Popover>
  );
}

function AmountForm({ deal, onDone }: { readonly deal: Deal; readonly onDone: () => void }) {
  const [way, setWay] = useState<'set' | 'upsell'>('set');
  return (
    <Stack gap="sm" w={260}>
      <SegmentedControl
        size="xs"
        fullWidth
        value={way}
        onChange={(value) => setWay(value === 'upsell' ? 'upsell' : 'set')}
        data={[
          { value: 'set', label: text.set },
          { value: 'upsell', label: text.upsell },
        ]}
      />
      {way === 'set' ? <SetForm deal={deal} onDone={onDone} /> : <UpsellForm deal={deal} onDone={onDone} />}
    </Stack>
  );
}

interface FormProps {
  readonly deal: Deal;
  readonly onDone: () => void;
}

function SetForm({ deal, onDone }: FormProps) {
  const locale = useLocale();
  const change = useDealChange(deal.id);
  const editing = useDraft({ amount: moneyInput(deal.value) });
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const { currency } = deal.value;
  const typed = editing.shown('amount');
  const value = typedMoney(typed, currency);
  const contested = editing.contested.length > 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (value && !contested) change.mutate(setValue(deal, value, reason.trim() || undefined), { onSuccess: onDone });
  };
  const reset = () => change.mutate(setValue(deal, { amount: 0, currency }), { onSuccess: onDone });
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <TextInput
          label={text.label}
          value={typed}
          onChange={(event) => editing.set('amount', event.currentTarget.value)}
          onFocus={(event) => event.currentTarget.select()}
          rightSection={<Text size="xs">{currency}</Text>}
          rightSectionWidth={44}
          inputMode="decimal"
          error={tried && !value && text.invalid(currency)}
          data-autofocus
        />
        <TextInput
          label={text.reason}
          placeholder={words.deal.closing.optional}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {contested && (
          <Contested
            dealId={deal.id}
            types={['adjustment', 'upsell', 'team_changed', 'pipeline_changed']}
            theirs={moneyText(deal.value, locale)}
            mine={value ? moneyText(value, locale) : typed}
            onKeep={() => editing.keep('amount')}
            onTake={() => editing.take('amount')}
          />
        )}
        <Group gap="sm" justify="flex-end">
          {deal.value.amount > 0 && (
            <ActionIcon onClick={reset} aria-label={text.reset} title={text.reset} mr="auto" color="red">
              <IconTrash size={16} />
            </ActionIcon>
          )}
          <Button variant="default" onClick={onDone}>
            {words.app.cancel}
          </Button>
          <Button type="submit" loading={change.isPending} disabled={contested}>
            {words.app.save}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function UpsellForm({ deal, onDone }: FormProps) {
  const change = useDealChange(deal.id);
  const [[amount, reason], setFields] = useState(['', '']);
  const [tried, setTried] = useState(false);
  const { currency } = deal.value;
  const money = typedMoney(amount, currency);
  const error = !money ? text.invalid(currency) : money.amount === 0 ? text.positive : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (money && error === null)
      change.mutate({ ...upsell(deal, money, reason.trim() || undefined), isEdit: false }, { onSuccess: onDone });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <TextInput
          label={text.more}
          description={deal.status === 'won' ? text.booked : undefined}
          value={amount}
          onChange={(event) => setFields([event.currentTarget.value, reason])}
          rightSection={<Text size="xs">{currency}</Text>}
          rightSectionWidth={44}
          inputMode="decimal"
          error={tried && error}
          autoFocus
        />
        <TextInput
          label={text.reason}
          placeholder={words.deal.closing.optional}
          value={reason}
          onChange={(event) => setFields([amount, event.currentTarget.value])}
        />
        <Group gap="sm" justify="flex-end">
          <Button variant="default" onClick={onDone}>
            {words.app.cancel}
          </Button>
          <Button type="submit" loading={change.isPending}>
            {words.app.save}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
