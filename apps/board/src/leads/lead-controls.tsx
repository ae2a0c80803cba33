import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconArrowMerge, IconDots, IconRestore, IconTrash, IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useMay } from '../catalogue/rights.js';
import { words } from '../words/words.js';
import { DiscardLead } from './discard-lead.js';
import classes from './lead-drawer.module.css';
import { isLive, TakeButton } from './lead-owner.js';
import { type OneLead } from './lead-queries.js';
import { LeadToContact } from './lead-to-contact.js';
import { MergeLead } from './merge-lead.js';
import { OwnerPick } from './owner-pick.js';
import { useRestore } from './use-lead-commands.js';

const { drawer, discard, merge, restore, toContact } = words.leads;

/** Who has the lead, and what else can be done with it. */
export function LeadControls({ lead }: { readonly lead: OneLead }) {
  const may = useMay();
  const [asking, ask] = useState<'discard' | 'merge' | 'contact' | null>(null);
  const restoring = useRestore();
  const mayEdit = may('editLeads');
  const close = (): void => ask(null);
  return (
    <div className={classes.controls}>
      <OwnerPick lead={lead} />
      <TakeButton lead={lead} />
      {mayEdit && lead.stage === 'discarded' && (
        <Button
          variant="light"
          leftSection={<IconRestore size={16} stroke={1.6} />}
          loading={restoring.isPending}
          onClick={() => restoring.mutate({ lead })}
        >
          {restore.action}
        </Button>
      )}
      {mayEdit && isLive(lead) && (
        <Menu position="bottom-start" withinPortal>
          <Menu.Target>
            <ActionIcon aria-label={drawer.actions}>
              <IconDots size={18} stroke={1.6} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconUserPlus size={16} stroke={1.6} />} onClick={() => ask('contact')}>
              {toContact.title}
            </Menu.Item>
            <Menu.Item leftSection={<IconArrowMerge size={16} stroke={1.6} />} onClick={() => ask('merge')}>
              {merge.action}
            </Menu.Item>
            <Menu.Item color="red" leftSection={<IconTrash size={16} stroke={1.6} />} onClick={() => ask('discard')}>
              {discard.action}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
      {asking === 'discard' && <DiscardLead lead={lead} onClose={close} />}
      {asking === 'merge' && <MergeLead lead={lead} onClose={close} />}
      {asking === 'contact' && <LeadToContact lead={lead} onClose={close} />}
    </div>
  );
}
