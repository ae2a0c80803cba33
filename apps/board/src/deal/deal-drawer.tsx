import { Button, Drawer, Skeleton, Stack } from '@mantine/core';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useEffect, useEffectEvent, useState } from 'react';
import { Problem } from '../api/problem.js';
import { useShortcuts } from '../app/shortcuts.js';
import { useMe } from '../catalogue/catalogue.js';
import { useMay } from '../catalogue/rights.js';
import { Blank, Failed } from '../ui/blank.js';
import { words } from '../words/words.js';
import { type Control, controlOf } from './control.js';
import { useMayEdit } from './control-row.js';
import { type Deal } from './deal.js';
import { DealBody } from './deal-body.js';
import { DealHead } from './deal-head.js';
import { DeleteDialog } from './delete-dialog.js';
import { EditDialog } from './edit-dialog.js';
import { useSayKept } from './kept-drafts.js';
import { useDeal } from './use-deal.js';

const route = '/opportunities/$dealId';

/** What is open over the drawer, or of its controls. */
type Open = Control | 'edit' | 'delete';

/** The detail of a deal, over the board, at its own address. */
export function DealDrawer() {
  const { dealId } = useParams({ from: route });
  return <OneDeal key={dealId} dealId={dealId} />;
}

function OneDeal({ dealId }: { readonly dealId: string }) {
  const navigate = useNavigate();
  const { data: deal, error, refetch } = useDeal(dealId);
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => void navigate({ to: '/opportunities', search: ({ act, dealTab, ...search }) => search });
  const isGone = error instanceof Problem && error.status === 404;
  useAct(deal, setOpen);
  useSayKept(dealId);
  useDealKeys(deal, open, setOpen);
  const control = open === 'edit' || open === 'delete' ? null : open;
  return (
    <Drawer.Root opened onClose={close} position="right" size={680} closeOnEscape={open === null} returnFocus>
      <Drawer.Overlay backgroundOpacity={0.2} />
      <Drawer.Content aria-label={deal ? undefined : words.deal.label}>
        <DealHead
          deal={isGone ? undefined : deal}
          onEdit={() => setOpen('edit')}
          onDelete={() => setOpen('delete')}
          onClose={close}
        />
        <Drawer.Body px="lg" pb="xl">
          {isGone ? (
            <Blank title={words.deal.gone} text={words.deal.goneText}>
              <Button variant="light" onClick={close}>
                {words.deal.back}
              </Button>
            </Blank>
          ) : deal ? (
            <DealBody deal={deal} control={control} onControl={setOpen} onEdit={() => setOpen('edit')} />
          ) : error ? (
            <Failed error={error} again={() => void refetch()} />
          ) : (
            <Waiting />
          )}
        </Drawer.Body>
        {deal && !isGone && (
          <>
            <EditDialog deal={deal} opened={open === 'edit'} onClose={() => setOpen(null)} />
            <DeleteDialog deal={deal} opened={open === 'delete'} onClose={() => setOpen(null)} onDeleted={close} />
          </>
        )}
      </Drawer.Content>
    </Drawer.Root>
  );
}

/** Opens what the address opens it for, and drops that from the address. */
function useAct(deal: Deal | undefined, setOpen: (open: Open | null) => void): void {
  const may = useMay();
  const navigate = useNavigate();
  const { act } = useSearch({ from: '/opportunities' });
  const mayEdit = useMayEdit();
  const me = useMe();
  const isKnown = deal !== undefined && me !== undefined;
  const take = useEffectEvent(() => {
    if (act === undefined || !deal) return;
    void navigate({
      to: route,
      params: { dealId: deal.id },
      search: ({ act: taken, ...search }) => search,
      replace: true,
    });
    if (!mayEdit || (act === 'delete' && !may('deleteDeals'))) return;
    setOpen(act === 'edit' || act === 'delete' ? act : controlOf(act));
  });
  useEffect(() => {
    if (isKnown && act !== undefined) take();
  }, [isKnown, act]);
}

/** The keys of the board behind, which mean nothing while something of the deal is open. */
const silent = Object.fromEntries([...'mwxofve#n'].map((key) => [key, () => undefined]));

/** The board's keys, for the deal that is open. */
function useDealKeys(deal: Deal | undefined, open: Open | null, setOpen: (open: Open | null) => void): void {
  const may = useMay();
  const mayEdit = useMayEdit();
  const on = deal !== undefined && mayEdit && open === null;
  const keys = {
    m: () => setOpen('stage'),
    w: () => setOpen('won'),
    x: () => setOpen('lost'),
    o: () => setOpen('owner'),
    f: () => setOpen('follow-up'),
    v: () => setOpen('value'),
    e: () => setOpen('edit'),
    ...(may('deleteDeals') && { '#': () => setOpen('delete') }),
  };
  useShortcuts(on ? { ...silent, ...keys } : silent, true);
}

const Waiting = () => (
  <Stack gap="md" aria-busy>
    <Skeleton height={28} />
    <Skeleton height={48} />
    <Skeleton height={34} width="60%" />
    {[0, 1, 2, 3].map((n) => (
      <Skeleton key={n} height={36} />
    ))}
  </Stack>
);
