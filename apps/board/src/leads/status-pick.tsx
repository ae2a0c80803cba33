import { useQuery } from '@tanstack/react-query';
import { useMay } from '../catalogue/rights.js';
import { PickButton } from '../ui/pick-button.js';
import { words } from '../words/words.js';
import { type Lead, leadName, leadStatusesQuery, useStatusName } from './lead-queries.js';
import { useSetStatus } from './use-lead-commands.js';

/** The status of a lead, and the others that it may have, each with the sentence that helps choose it. */
export function StatusPick({ lead, quiet = false }: { readonly lead: Lead; readonly quiet?: boolean }) {
  const may = useMay();
  const nameOf = useStatusName();
  const { data } = useQuery(leadStatusesQuery);
  const setStatus = useSetStatus();
  const options = (data?.items ?? [])
    .filter(({ deletion, id }) => deletion === null || id === lead.statusId)
    .map(({ id, name, description }) => ({ value: id, label: name, description }));
  return (
    <PickButton
      label={words.leads.statusOf(leadName(lead))}
      shown={nameOf(lead.statusId)}
      value={lead.statusId}
      options={options}
      variant={quiet ? 'subtle' : 'default'}
      readOnly={!may('editLeads') || lead.stage === 'merged'}
      onPick={(statusId) => setStatus.mutate({ lead, statusId })}
    />
  );
}
