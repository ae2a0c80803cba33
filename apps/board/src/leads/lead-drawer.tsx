import { Drawer, Skeleton, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useEffect, useEffectEvent } from 'react';
import { Problem } from '../api/problem.js';
import { say } from '../app/undo.js';
import { Blank, Failed } from '../ui/blank.js';
import { isCovered } from '../ui/covered.js';
import { words } from '../words/words.js';
import { LeadBody } from './lead-body.js';
import { LeadHead } from './lead-head.js';
import { leadName, leadQuery } from './lead-queries.js';

const { drawer } = words.leads;

/** One lead, over the list. */
export function LeadDrawer() {
  const { leadId } = useParams({ from: '/leads/$leadId' });
  const navigate = useNavigate();
  const lead = useQuery(leadQuery(leadId));
  const close = (): void => void navigate({ to: '/leads', search: true });
  const goToSurvivor = useEffectEvent((id: string, name: string) => {
    say(drawer.wasMerged(name));
    void navigate({ to: '/leads/$leadId', params: { leadId: id }, search: true, replace: true });
  });
  useEffect(() => {
    if (lead.data && lead.data.id !== leadId) goToSurvivor(lead.data.id, leadName(lead.data));
  }, [lead.data, leadId]);
  return (
    <Drawer.Root opened onClose={() => isCovered() || close()} position="right" size={640}>
      <Drawer.Overlay backgroundOpacity={0.25} />
      <Drawer.Content aria-label={lead.data ? leadName(lead.data) : words.app.places.leads}>
        {lead.isPending && <Waiting />}
        {lead.isError &&
          (isGone(lead.error) ? (
            <Blank title={drawer.notFound} />
          ) : (
            <Failed error={lead.error} again={() => void lead.refetch()} />
          ))}
        {lead.data && (
          <>
            <LeadHead lead={lead.data} />
            <LeadBody lead={lead.data} />
          </>
        )}
      </Drawer.Content>
    </Drawer.Root>
  );
}

const isGone = (error: Error): boolean => error instanceof Problem && error.status === 404;

const Waiting = () => (
  <Stack p="lg" gap="lg" aria-busy>
    <Skeleton height={28} width="60%" />
    <Skeleton height={28} width="40%" />
    <Skeleton height={56} />
    <Skeleton height={120} />
    <Skeleton height={240} />
  </Stack>
);
