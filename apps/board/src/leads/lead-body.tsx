import { Text, Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import { useMay } from '../catalogue/rights.js';
import { words } from '../words/words.js';
import { LeadControls } from './lead-controls.js';
import classes from './lead-drawer.module.css';
import { LeadDuplicates } from './lead-duplicates.js';
import { LeadLife } from './lead-life.js';
import { LeadLinks } from './lead-links.js';
import { LeadNext } from './lead-next.js';
import { isLive } from './lead-owner.js';
import { LeadProfile } from './lead-profile.js';
import { type OneLead } from './lead-queries.js';
import { LeadSteps } from './lead-steps.js';
import { LeadTimeline } from './lead-timeline.js';
import { SuggestedStatus } from './suggested-status.js';

const { drawer } = words.leads;

/** All of a lead below its head: who has it, how far it is, what it needs, what is known, what happened. */
export function LeadBody({ lead }: { readonly lead: OneLead }) {
  const may = useMay();
  const mayEdit = may('editLeads');
  return (
    <div className={classes.body}>
      <LeadControls lead={lead} />
      {!mayEdit && (
        <Text size="sm" c="dimmed">
          {drawer.readOnly}
        </Text>
      )}
      <LeadDuplicates lead={lead} />
      <SuggestedStatus lead={lead} />
      <LeadLinks lead={lead} />
      <LeadLife lead={lead} />
      {isLive(lead) && <LeadNext lead={lead} />}
      <Section title={drawer.steps}>
        <LeadSteps lead={lead} mayEdit={mayEdit && isLive(lead)} />
      </Section>
      <Section title={drawer.profile}>
        <LeadProfile lead={lead} mayEdit={mayEdit && isLive(lead)} />
      </Section>
      <Section title={drawer.timeline}>
        <LeadTimeline leadId={lead.id} />
      </Section>
    </div>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <Title order={3} id={id} mb="sm">
        {title}
      </Title>
      {children}
    </section>
  );
}
