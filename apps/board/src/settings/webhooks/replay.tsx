import { Button, Group, Input, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { answerOf, api } from '../../api/client.js';
import { words } from '../../words/words.js';
import { refusalOf } from '../parts/refusal.js';
import { useFormWrite } from '../parts/use-write.js';
import { type Webhook } from '../settings-data.js';

const texts = words.settings.webhooks;

/** Tells a webhook again what happened after a position of the log. */
export function Replay({ webhook }: { readonly webhook: Webhook }) {
  const [from, setFrom] = useState('');
  const replay = useFormWrite(
    (position: string) =>
      answerOf(
        api.POST('/v1/webhooks/{webhookId}/replay', {
          params: { path: { webhookId: webhook.id } },
          body: { from: position },
        }),
      ),
    { said: () => texts.replayed },
  );
  return (
    <Stack gap="xs">
      <div>
        <Input.Label>{texts.replay}</Input.Label>
        <Text size="xs" c="dimmed">
          {texts.replayText}
        </Text>
      </div>
      <Group gap="sm" align="flex-start">
        <TextInput
          aria-label={texts.from}
          placeholder={texts.from}
          description={texts.fromHelp}
          inputWrapperOrder={['input', 'description', 'error']}
          inputMode="numeric"
          value={from}
          onChange={(event) => setFrom(event.currentTarget.value.trim())}
          error={refusalOf(replay.error).rest}
        />
        <Button
          variant="default"
          disabled={!/^\d+$/.test(from)}
          loading={replay.isPending}
          onClick={() => replay.mutate(from, { onSuccess: () => setFrom('') })}
        >
          {texts.replay}
        </Button>
      </Group>
    </Stack>
  );
}
