import { Button, Group, Input, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.js';
import { catalogueKey, useLocale } from '../../catalogue/catalogue.js';
import { instantText } from '../../format/dates.js';
import { words } from '../../words/words.js';
import { Loaded } from '../parts/loaded.js';
import { SecretText } from '../parts/secret-text.js';
import { useWrite } from '../parts/use-write.js';
import { type Webhook } from '../settings-data.js';

const texts = words.settings.webhooks;

/** The secret that signs what a webhook is told: shown on demand, and replaced. */
export function WebhookSecret({ webhook }: { readonly webhook: Webhook }) {
  const [isShown, shown] = useDisclosure(false);
  const locale = useLocale();
  const params = { path: { webhookId: webhook.id } };
  const query = useQuery({
    queryKey: [...catalogueKey, 'webhook-secret', webhook.id],
    queryFn: () => answerOf(api.GET('/v1/webhooks/{webhookId}/secret', { params })),
    enabled: isShown,
    gcTime: 0,
  });
  const rotate = useWrite(() => answerOf(api.POST('/v1/webhooks/{webhookId}/secret', { params, body: {} })), {
    said: () => texts.rotated,
  });
  return (
    <Stack gap="xs">
      <Group justify="space-between">
        <Input.Label>{texts.secret}</Input.Label>
        {!isShown && (
          <Button variant="light" onClick={shown.open}>
            {texts.showSecret}
          </Button>
        )}
      </Group>
      {isShown && (
        <Loaded query={query} rows={1}>
          {({ secret, previous }) => (
            <>
              <SecretText text={secret} label={texts.secret} />
              {previous && (
                <>
                  <Text size="xs" c="dimmed">
                    {texts.previous} {instantText(previous.until, locale)}
                  </Text>
                  <SecretText text={previous.secret} label={texts.previous} />
                </>
              )}
              <Group justify="space-between" gap="sm">
                <Text size="xs" c="dimmed">
                  {texts.rotateText}
                </Text>
                <Button variant="default" loading={rotate.isPending} onClick={() => rotate.mutate(undefined)}>
                  {texts.rotate}
                </Button>
              </Group>
            </>
          )}
        </Loaded>
      )}
    </Stack>
  );
}
