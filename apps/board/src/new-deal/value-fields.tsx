import { Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { organizationQuery, type Pipeline, type Team } from '../catalogue/catalogue.js';
import { words } from '../words/words.js';
import { type DealDraft, type Faults } from './deal-draft.js';

const text = words.newDeal;

interface ValueFieldsProps {
  readonly draft: DealDraft;
  readonly faults: Faults;
  readonly onChange: (change: Partial<DealDraft>) => void;
  readonly pipeline: Pipeline | undefined;
  readonly team: Team | null;
}

/** What the deal is worth, where the team deals in amounts, and where it comes from. */
export function ValueFields({ draft, faults, onChange, pipeline, team }: ValueFieldsProps) {
  const sources = useQuery(organizationQuery).data?.sources ?? [];
  return (
    <>
      {team?.dealAmountEnabled !== false && (
        <TextInput
          label={text.value}
          inputMode="decimal"
          autoComplete="off"
          leftSection={pipeline?.currency}
          leftSectionWidth={44}
          value={draft.value}
          error={faults.value}
          onChange={(event) => onChange({ value: event.currentTarget.value })}
        />
      )}
      <Select
        label={text.source}
        data={[...sources]}
        value={draft.source}
        onChange={(source) => onChange({ source })}
        error={faults.source}
        clearable
      />
    </>
  );
}
