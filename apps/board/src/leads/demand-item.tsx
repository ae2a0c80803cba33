import { Button, Group, Popover, Text, TextInput, VisuallyHidden } from '@mantine/core';
import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import { useState } from 'react';
import { useMay } from '../catalogue/rights.js';
import { words } from '../words/words.js';
import classes from './lead-drawer.module.css';
import { type OneLead } from './lead-queries.js';
import { type Demand } from './missing.js';
import { useConfirm, useWithdraw } from './use-lead-work.js';

const { next: said } = words.leads;

/** One thing that is demanded of a lead, whether it is met, and a confirmation where a person gives it. */
export function DemandItem({ lead, demand }: { readonly lead: OneLead; readonly demand: Demand }) {
  const may = useMay();
  const mayEdit = may('editLeads');
  const Icon = demand.met ? IconCircleCheck : IconCircleDashed;
  const text = demand.note === null ? demand.text : said.confirmed(demand.note);
  const below = text.slice(0, 1).toUpperCase() + text.slice(1);
  return (
    <li className={classes.item}>
      <Icon
        size={18}
        stroke={1.8}
        aria-hidden
        color={demand.met ? 'var(--mantine-color-green-text)' : 'var(--mantine-color-red-text)'}
      />
      <div className={classes.itemText}>
        <Text size="sm">
          <VisuallyHidden>{`${demand.met ? said.met : said.missing}: `}</VisuallyHidden>
          {demand.name}
        </Text>
        {below !== '' && (
          <Text size="xs" c="dimmed">
            {below}
          </Text>
        )}
      </div>
      {mayEdit && demand.criterionId !== null && (
        <Confirmation lead={lead} criterionId={demand.criterionId} name={demand.name} isGiven={demand.note !== null} />
      )}
    </li>
  );
}

interface ConfirmationProps {
  readonly lead: OneLead;
  readonly criterionId: string;
  readonly name: string;
  readonly isGiven: boolean;
}

function Confirmation({ lead, criterionId, name, isGiven }: ConfirmationProps) {
  const [asking, setAsking] = useState(false);
  const [note, setNote] = useState('');
  const confirm = useConfirm();
  const withdraw = useWithdraw();
  if (isGiven)
    return (
      <Button
        variant="subtle"
        color="gray"
        aria-label={said.withdrawOf(name)}
        onClick={() => withdraw.mutate({ lead, criterionId, name })}
      >
        {said.withdraw}
      </Button>
    );
  return (
    <Popover opened={asking} onChange={setAsking} position="bottom-end" trapFocus withinPortal>
      <Popover.Target>
        <Button variant="light" aria-label={said.confirmOf(name)} onClick={() => setAsking(true)}>
          {said.confirm}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            setAsking(false);
            confirm.mutate({ lead, criterionId, name, note });
          }}
        >
          <Group gap="sm" wrap="nowrap">
            <TextInput
              aria-label={said.note}
              placeholder={said.note}
              value={note}
              w={220}
              data-autofocus
              onChange={(event) => setNote(event.currentTarget.value)}
            />
            <Button type="submit">{said.confirm}</Button>
          </Group>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
