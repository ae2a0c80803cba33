import { Badge, Box, Collapse, Group, Skeleton, Text, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';
import { DealControls } from '../deal/deal-controls.js';
import { Amount } from '../ui/amount.js';
import { Failed } from '../ui/blank.js';
import { words } from '../words/words.js';
import classes from './contacts.module.css';
import { type Deal, dealsOfKey, dealsOfQuery, openAndClosed, type Party } from './deals-of.js';
import { dealName } from '../ui/called.js';

const text = words.contacts;
const statusColour = { open: 'blue', won: 'green', lost: 'red', abandoned: 'gray' } as const;

interface DealListProps {
  readonly party: Party;
  readonly action?: ReactNode;
}

/** The deals of a contact or account, each with its controls: the open ones, and the others folded. */
export function DealList({ party }: DealListProps) {
  const { data, error, refetch } = useQuery(dealsOfQuery(party));
  const [isUnfolded, setUnfolded] = useState(false);
  useReadAfterWrites();
  if (error && !data) return <Failed error={error} again={() => void refetch()} />;
  if (!data) return <Skeleton h={64} />;
  const [open, closed] = openAndClosed(data);
  const Chevron = isUnfolded ? IconChevronDown : IconChevronRight;
  return (
    <>
      {data.length === 0 && (
        <Text size="sm" c="dimmed">
          {text.noDeals}
        </Text>
      )}
      {open.map((deal) => (
        <DealBlock key={deal.id} deal={deal} />
      ))}
      {closed.length > 0 && (
        <UnstyledButton fz={13} mt="xs" aria-expanded={isUnfolded} onClick={() => setUnfolded(!isUnfolded)}>
          <Group gap={4}>
            <Chevron size={14} aria-hidden />
            {text.closedDeals(closed.length)}
          </Group>
        </UnstyledButton>
      )}
      <Collapse expanded={isUnfolded}>
        {isUnfolded && closed.map((deal) => <DealBlock key={deal.id} deal={deal} />)}
      </Collapse>
    </>
  );
}

/** Each change of a deal that this page makes can open or close one of them. */
function useReadAfterWrites(): void {
  const queries = useQueryClient();
  useEffect(
    () =>
      queries.getMutationCache().subscribe(({ mutation, type }) => {
        if (type === 'updated' && mutation.state.status === 'success')
          void queries.invalidateQueries({ queryKey: dealsOfKey });
      }),
    [queries],
  );
}

function DealBlock({ deal }: { readonly deal: Deal }) {
  const name = dealName(deal) ?? words.app.unnamed;
  return (
    <Box className={classes.deal}>
      <Group justify="space-between" wrap="nowrap" gap="sm" mb="xs">
        <Link to="/opportunities/$dealId" params={{ dealId: deal.id }} className={`${classes.link} ${classes.grow}`}>
          <Text size="sm" fw={600} truncate title={text.openDeal(name)}>
            {name}
          </Text>
        </Link>
        {deal.status === 'open' ? (
          <Text size="sm">
            <Amount money={deal.value} />
          </Text>
        ) : (
          <Badge size="sm" variant="light" color={statusColour[deal.status]} className={classes.still}>
            {text.statuses[deal.status]}
          </Badge>
        )}
      </Group>
      <DealControls dealId={deal.id} />
    </Box>
  );
}
