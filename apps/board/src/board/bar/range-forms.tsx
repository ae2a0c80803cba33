import { Button, Group, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { moneyInput, typedMoney } from '../../format/money.js';
import { words } from '../../words/words.js';

const text = words.board.filters;

interface RangeProps<Bound> {
  readonly from: Bound | undefined;
  readonly to: Bound | undefined;
  readonly onApply: (from: Bound | undefined, to: Bound | undefined) => void;
}

/** From which amount to which. */
export function AmountRange({ from, to, currency, onApply }: RangeProps<number> & { readonly currency: string }) {
  const shown = (amount: number | undefined) => (amount === undefined ? '' : moneyInput({ amount, currency }));
  const [least, setLeast] = useState(shown(from));
  const [most, setMost] = useState(shown(to));
  const [tried, setTried] = useState(false);
  const amountOf = (typed: string) => typedMoney(typed, currency)?.amount;
  const isWrong = (typed: string) => typed.trim() !== '' && amountOf(typed) === undefined;
  const crossed = (amountOf(least) ?? 0) > (amountOf(most) ?? Infinity);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isWrong(least) && !isWrong(most) && !crossed) onApply(amountOf(least), amountOf(most));
  };
  return (
    <RangeForm onSubmit={submit}>
      <TextInput
        label={text.least}
        inputMode="decimal"
        leftSection={currency}
        leftSectionWidth={44}
        value={least}
        onChange={(event) => setLeast(event.currentTarget.value)}
        error={tried && isWrong(least) && text.wrongAmount}
        data-autofocus
        autoFocus
      />
      <TextInput
        label={text.most}
        inputMode="decimal"
        leftSection={currency}
        leftSectionWidth={44}
        value={most}
        onChange={(event) => setMost(event.currentTarget.value)}
        error={tried && ((isWrong(most) && text.wrongAmount) || (crossed && text.wrongOrder))}
      />
    </RangeForm>
  );
}

/** From which day to which. */
export function DayRange({ from, to, onApply }: RangeProps<string>) {
  const [first, setFirst] = useState(from ?? '');
  const [last, setLast] = useState(to ?? '');
  const [tried, setTried] = useState(false);
  const crossed = first !== '' && last !== '' && first > last;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!crossed) onApply(first || undefined, last || undefined);
  };
  return (
    <RangeForm onSubmit={submit}>
      <TextInput
        type="date"
        label={text.first}
        value={first}
        onChange={(event) => setFirst(event.currentTarget.value)}
        data-autofocus
        autoFocus
      />
      <TextInput
        type="date"
        label={text.last}
        value={last}
        onChange={(event) => setLast(event.currentTarget.value)}
        error={tried && crossed && text.wrongOrder}
      />
    </RangeForm>
  );
}

/** One text. */
export function TextForm(props: {
  readonly label: string;
  readonly value: string;
  readonly onApply: (value: string | undefined) => void;
}) {
  const [typed, setTyped] = useState(props.value);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    props.onApply(typed.trim() || undefined);
  };
  return (
    <RangeForm onSubmit={submit}>
      <TextInput
        label={props.label}
        maxLength={100}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        data-autofocus
        autoFocus
      />
    </RangeForm>
  );
}

function RangeForm(props: { readonly onSubmit: (event: FormEvent) => void; readonly children: React.ReactNode }) {
  return (
    <form onSubmit={props.onSubmit} noValidate>
      <Stack gap="sm">
        {props.children}
        <Group justify="flex-end">
          <Button type="submit">{text.apply}</Button>
        </Group>
      </Stack>
    </form>
  );
}
