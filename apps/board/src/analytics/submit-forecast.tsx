import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { answerOf, api } from '../api/client.js';
import { useCommand } from '../api/use-command.js';
import { words } from '../words/words.js';
import { analyticsKey } from './analytics-queries.js';
import { type ForecastPeriod } from './analytics-search.js';
import { type Holder } from './forecast.js';

const text = words.analytics.forecast;

interface Props {
  readonly of: Holder;
  readonly period: { readonly kind: ForecastPeriod; readonly start: string };
}

/** Keeps the forecast as it is now. */
export function SubmitForecast({ of, period }: Props) {
  const [opened, { open, close }] = useDisclosure(false);
  const [note, setNote] = useState('');
  const submit = useCommand({
    run: () => {
      const body = { of: { ...of }, period, ...(note.trim() !== '' && { note: note.trim() }) };
      return answerOf(api.POST('/v1/forecast/submissions', { body }));
    },
    said: () => text.submitted,
    stale: [analyticsKey],
  });
  const send = () =>
    submit.mutate(undefined, {
      onSuccess: () => {
        setNote('');
        close();
      },
    });
  return (
    <>
      <Button variant="light" onClick={open}>
        {text.submit}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title={text.submitTitle}
        closeButtonProps={{ 'aria-label': words.app.close }}
      >
        <Stack gap="md">
          <Text size="sm" c="dimmed">
            {text.submitText}
          </Text>
          <Textarea
            label={text.note}
            placeholder={text.notePlaceholder}
            autosize
            minRows={2}
            maxLength={2000}
            value={note}
            onChange={({ currentTarget: { value } }) => setNote(value)}
          />
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={close}>
              {words.app.cancel}
            </Button>
            <Button loading={submit.isPending} onClick={send}>
              {text.submit}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
