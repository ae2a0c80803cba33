import { Button, Switch } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.js';
import { words } from '../../words/words.js';
import { Loaded } from '../parts/loaded.js';
import { Panel, Section, SettingRow } from '../parts/section.js';
import { SortableList } from '../parts/sortable-list.js';
import { useWrite } from '../parts/use-write.js';
import { type SectionProps } from '../section-props.js';
import { leadStatusesQuery } from '../settings-data.js';
import { LeadStatusRow } from './lead-status-row.js';
import { leadStatusWrites } from './lead-status-writes.js';
import { NewLeadStatus } from './new-lead-status.js';

const texts = words.settings.leads.statuses;

/** The statuses that a lead can have, in an order that can be changed. */
export function LeadStatuses({ canEdit }: SectionProps) {
  const query = useQuery(leadStatusesQuery);
  const [isAdding, adding] = useDisclosure(false);
  const move = useWrite(({ id, to }: { readonly id: string; readonly to: number }) => leadStatusWrites(id).moveTo(to));
  const switchCustomer = useWrite((enabled: boolean) =>
    answerOf(api.POST('/v1/lead-statuses/customer', { body: { enabled } })),
  );
  const add = canEdit && (
    <Button leftSection={<IconPlus size={16} />} onClick={adding.open}>
      {texts.add}
    </Button>
  );
  return (
    <Section title={words.settings.sections['lead-statuses']} text={texts.text} action={add}>
      <Loaded query={query} rows={6}>
        {(statuses) => (
          <>
            <Panel>
              <SortableList
                items={statuses.items}
                label={texts.list}
                readOnly={!canEdit}
                onMove={({ id }, to) => move.mutateAsync({ id, to })}
              >
                {(status, grip) => <LeadStatusRow status={status} all={statuses} grip={grip} canEdit={canEdit} />}
              </SortableList>
            </Panel>
            <Panel title={texts.automatic}>
              <SettingRow name={texts.customer} text={texts.customerText}>
                <Switch
                  aria-label={texts.customer}
                  checked={switchCustomer.isPending ? switchCustomer.variables : statuses.customerStatusEnabled}
                  onChange={(event) => switchCustomer.mutate(event.currentTarget.checked)}
                  disabled={!canEdit}
                />
              </SettingRow>
            </Panel>
          </>
        )}
      </Loaded>
      {isAdding && <NewLeadStatus onClose={adding.close} />}
    </Section>
  );
}
