import { Drawer, Text, Title } from '@mantine/core';
import { words } from '../words/words.js';
import classes from './lead-drawer.module.css';
import { type OneLead, leadName } from './lead-queries.js';
import { StatusPick } from './status-pick.js';

/** What a lead is called; its status at the top right. */
export function LeadHead({ lead }: { readonly lead: OneLead }) {
  const name = leadName(lead);
  const below = [lead.company, lead.emails[0]].filter((text) => text != null && text !== name).join(' · ');
  return (
    <header className={classes.head}>
      <div className={classes.title}>
        <Title order={2} fz="xl" style={{ overflowWrap: 'anywhere' }}>
          {name}
        </Title>
        {below !== '' && (
          <Text size="sm" c="dimmed" truncate>
            {below}
          </Text>
        )}
      </div>
      <StatusPick lead={lead} />
      <Drawer.CloseButton aria-label={words.leads.drawer.close} m={0} />
    </header>
  );
}
