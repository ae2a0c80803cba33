import { Alert, Button, Group, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useEffectEvent, useState } from 'react';
import { type Schemas } from '../api/client.js';
import { hasDrafts, keepDraft } from '../app/kept-draft-codec.js';
import { offer } from '../app/undo.js';
import { dealName } from '../ui/called.js';
import { draftName } from '../inbox/drafts.js';
import { words } from '../words/words.js';
import { type Deal, dealKey, dealQuery } from './deal.js';

const text = words.deal.kept;

/** The name under which what is written in a place of a deal is kept. */
export const dealDraft = (dealId: string, place: 'note' | 'description' | 'edit' | 'edit-reason' | ''): string =>
  `deal.${dealId}.${place}`;

/** Says, when the deal is left, that what was written at it and is neither sent nor saved is kept. */
export function useSayKept(dealId: string): void {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const leave = useEffectEvent(() => {
    const conversations = queries.getQueryData<Conversations>([...dealKey(dealId), 'conversations']) ?? [];
    const deal = queries.getQueryData(dealQuery(dealId).queryKey);
    const places = [dealDraft(dealId, ''), ...conversations.map(({ id }) => draftName(id))];
    if (!deal || !places.some(hasDrafts)) return;
    const goOn = () => void navigate({ to: '/opportunities/$dealId', params: { dealId }, search: (before) => before });
    offer(text.said(dealName(deal) ?? words.deal.unnamed), { label: text.goOn, run: goOn });
  });
  useEffect(() => () => leave(), []);
}

type Conversations = readonly Schemas['ConversationOfOpportunityDto'][];

/** That the edit form was closed with changes that are not saved: goes on with them, or drops them. */
export function KeptEdit({ deal, onGoOn }: { readonly deal: Deal; readonly onGoOn: () => void }) {
  const [, setDropped] = useState(false);
  const name = dealDraft(deal.id, 'edit');
  if (!hasDrafts(name)) return null;
  const drop = () => {
    keepDraft(name, null);
    keepDraft(dealDraft(deal.id, 'edit-reason'), null);
    setDropped(true);
  };
  return (
    <Alert color="yellow" variant="light" p="sm">
      <Group justify="space-between" gap="sm">
        <Text size="sm" c="var(--mantine-color-text)">
          {text.edit}
        </Text>
        <Group gap="sm">
          <Button variant="default" onClick={onGoOn}>
            {text.goOn}
          </Button>
          <Button variant="default" onClick={drop}>
            {text.drop}
          </Button>
        </Group>
      </Group>
    </Alert>
  );
}
