import { Alert, Button, Group, Input, Modal, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.js';
import { words } from '../../words/words.js';
import { refusalOf } from '../parts/refusal.js';
import { type Webhook } from '../settings-data.js';
import { Deliveries } from './deliveries.js';
import { Replay } from './replay.js';
import { WebhookSecret } from './webhook-secret.js';

const texts = words.settings.webhooks;

interface WebhookManagerProps {
  readonly webhook: Webhook;
  readonly canEdit: boolean;
  readonly onClose: () => void;
}

/** What can be done with a webhook: test it, see its secret and what it did not take, send again. */
export const WebhookManager = ({ webhook, canEdit, onClose }: WebhookManagerProps) => (
  <Modal opened onClose={onClose} title={webhook.name} size="xl">
    <Stack gap="lg">
      {canEdit && <Test webhook={webhook} />}
      {canEdit && <WebhookSecret webhook={webhook} />}
      <Deliveries webhook={webhook} canEdit={canEdit} />
      {canEdit && <Replay webhook={webhook} />}
    </Stack>
  </Modal>
);

function Test({ webhook }: { readonly webhook: Webhook }) {
  const test = useMutation({
    mutationFn: () =>
      answerOf(api.POST('/v1/webhooks/{webhookId}/test', { params: { path: { webhookId: webhook.id } }, body: {} })),
  });
  const answer = test.data;
  return (
    <div>
      <Group justify="space-between" gap="sm">
        <div>
          <Input.Label>{texts.tested}</Input.Label>
          <Text size="xs" c="dimmed">
            {texts.reached(webhook.reached)}
          </Text>
        </div>
        <Button variant="light" loading={test.isPending} onClick={() => test.mutate()}>
          {texts.test}
        </Button>
      </Group>
      {answer && (
        <Alert color={answer.taken ? 'green' : 'red'} variant="light" p="sm" mt="sm" role="status">
          {answer.taken ? texts.taken(answer.status, answer.took) : texts.notTaken(answer.status, answer.problem)}
          {answer.excerpt !== '' && <Text size="xs">{answer.excerpt}</Text>}
        </Alert>
      )}
      {test.error && (
        <Alert color="red" variant="light" p="sm" mt="sm" role="alert">
          {refusalOf(test.error).rest}
        </Alert>
      )}
    </div>
  );
}
