import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { Outlet } from '@tanstack/react-router';
import { useMe } from '../catalogue/catalogue.js';
import { may } from '../catalogue/rights.js';
import { Place, PlaceHead } from '../ui/place-head.js';
import { words } from '../words/words.js';
import { LeadsFilters } from './leads-filters.js';
import { LeadsTable } from './leads-table.js';
import { LeadsTabs } from './leads-tabs.js';
import { NewLead } from './new-lead.js';

/** All leads: by stage, narrowed by filters, each with its status. */
export function LeadsPage() {
  const me = useMe();
  const [adding, add] = useDisclosure(false);
  return (
    <Place>
      <PlaceHead title={words.app.places.leads}>
        {may.editLeads(me) && (
          <Button leftSection={<IconPlus size={16} />} onClick={add.open}>
            {words.leads.add}
          </Button>
        )}
      </PlaceHead>
      <LeadsTabs />
      <LeadsFilters />
      <LeadsTable onAdd={may.editLeads(me) ? add.open : undefined} />
      {adding && <NewLead onClose={add.close} />}
      <Outlet />
    </Place>
  );
}
