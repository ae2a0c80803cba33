import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Blank } from '../../ui/blank.js';
import { words } from '../../words/words.js';
import { Loaded } from '../parts/loaded.js';
import { Panel, Section } from '../parts/section.js';
import { type SectionProps } from '../section-props.js';
import { type Webhook, webhooksQuery } from '../settings-data.js';
import { WebhookForm } from './webhook-form.js';
import { WebhookManager } from './webhook-manager.js';
import { WebhookRow } from './webhook-row.js';

const texts = words.settings.webhooks;

/** The addresses that are told what happens. */
export function Webhooks({ canEdit }: SectionProps) {
  const query = useQuery(webhooksQuery);
  const [edited, setEdited] = useState<Webhook | 'new' | null>(null);
  const [managedId, setManagedId] = useState<string | null>(null);
  const managed = query.data?.find(({ id }) => id === managedId);
  const add = canEdit && (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setEdited('new')}>
      {texts.add}
    </Button>
  );
  return (
    <Section title={words.settings.sections.webhooks} text={texts.text} action={add}>
      <Loaded query={query}>
        {(webhooks) =>
          webhooks.length === 0 ? (
            <Blank title={texts.empty} text={texts.emptyText}>
              {add}
            </Blank>
          ) : (
            <Panel>
              {webhooks.map((webhook) => (
                <WebhookRow
                  key={webhook.id}
                  webhook={webhook}
                  canEdit={canEdit}
                  onEdit={() => setEdited(webhook)}
                  onManage={() => setManagedId(webhook.id)}
                />
              ))}
            </Panel>
          )
        }
      </Loaded>
      {edited && <WebhookForm webhook={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
      {managed && <WebhookManager webhook={managed} canEdit={canEdit} onClose={() => setManagedId(null)} />}
    </Section>
  );
}
