import { useState } from 'react';
import { words } from '../words/words.js';
import { type DealDraft, type Faults } from './deal-draft.js';
import { SearchSelect } from './search-select.js';
import { useFoundAccounts } from './use-found.js';

const text = words.newDeal;

/** The company that the deal is with. */
export function AccountField(props: {
  readonly draft: DealDraft;
  readonly faults: Faults;
  readonly onChange: (change: Partial<DealDraft>) => void;
}) {
  const [typed, setTyped] = useState('');
  const { data = [], isFetching } = useFoundAccounts(typed);
  const found = data.map(({ id, name, domains }) => ({ id, name, note: domains[0] }));
  return (
    <SearchSelect
      label={text.account}
      placeholder={text.accountPlaceholder}
      nothing={text.noAccountFound}
      error={props.faults.account}
      typed={typed}
      onType={setTyped}
      chosen={props.draft.account}
      onChoose={(account) => props.onChange({ account })}
      found={found}
      searching={isFetching}
    />
  );
}
