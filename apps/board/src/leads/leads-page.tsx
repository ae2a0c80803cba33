import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { Outlet } from '@tanstack/react-router';
import { useMay } from '../catalogue/rights.js';
import { Place, PlaceHead } from '../ui/place-head.js';
import { words } from '../words/words.js';
import { LeadsFilters } from './leads-filters.js';
import { LeadsTable } from './leads-table.js';
import { LeadsTabs } from './leads-tabs.js';
import { NewLead } from './new-lead.js';
import { useLeadsLive } from './use-leads-live.js';

/** All leads: by stage, narrowed by filters, each with its status. */
export function LeadsPage() {
  const may = useMay();
  const [adding, add] = useDisclosure(false);
  useLeadsLive();
  return (
    <Place>
      <PlaceHead title={words.app.places.leads}>
        {may('editLeads') && (
          <Button leftSection={<IconPlus size={16} />} onClick={add.open}>
            {words.leads.add}
          </Button>
        )}
      </PlaceHead>
      <LeadsTabs />
      <LeadsFilters />
      <LeadsTable onAdd={may('editLeads') ? add.open : undefined} />
      {adding && <NewLead onClose={add.close} />}
      <Outlet />
    </Place>
  );
}
