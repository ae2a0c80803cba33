import { Alert, Group, Loader, Modal, Select, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api, type Schemas } from '../../api/client.js';
import { words } from '../../words/words.js';
import { refusalOf } from '../parts/refusal.js';
import { type DraftRule } from './rule-drafts.js';
import { TrialLeads } from './trial-leads.js';
import { TrialCounts } from './trial-counts.js';

const texts = words.settings.leads.routing;

interface RoutingTrialProps {
  readonly rules: readonly DraftRule[];
  readonly onClose: () => void;
}

/** What the rules would do with the leads of the last days, before they are saved. */
export function RoutingTrial({ rules, onClose }: RoutingTrialProps) {
  const [days, setDays] = useState('30');
  const ask = (leadId?: string): Promise<Schemas['RoutingTrialDto']> =>
    answerOf(api.POST('/v1/routing-rules/try', { body: { rules: [...rules], days: Number(days), leadId } }));
  const { data, error } = useQuery({
    queryKey: ['routing-trial', days, JSON.stringify(rules)],
    queryFn: () => ask(),
    gcTime: 0,
  });
  return (
    <Modal opened onClose={onClose} title={texts.tryTitle} size="xl">
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          {texts.tryText}
        </Text>
        <Group gap="sm" align="flex-end">
          <Select
            label={texts.days}
            data={Object.entries(texts.dayChoices).map(([value, label]) => ({ value, label }))}
            value={days}
            onChange={(value) => setDays(value ?? '30')}
            allowDeselect={false}
          />
          {data && (
            <Text size="sm" pb={4} role="status">
              {data.leads === 0 ? texts.noLeads : texts.tried(data.leads, data.more)}
            </Text>
          )}
        </Group>
        {!data && !error && <Loader size="sm" />}
        {error && (
          <Alert color="red" variant="light" role="alert">
            {refusalOf(error).rest}
          </Alert>
        )}
        {data && data.leads > 0 && (
          <>
            <TrialCounts trial={data} />
            <TrialLeads trial={data} rules={rules} explain={ask} />
          </>
        )}
      </Stack>
    </Modal>
  );
}
