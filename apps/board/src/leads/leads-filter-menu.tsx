import { Menu, ScrollArea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { membersQuery, teamsQuery } from '../catalogue/catalogue.js';
import { words } from '../words/words.js';
import { leadStatusesQuery } from './lead-queries.js';
import { type FilterName, origins } from './leads-search.js';
import { useLeadsSearch } from './use-leads-search.js';

const { filters } = words.leads;

/** What the list can be narrowed by, each with its choices. */
export function FilterMenu() {
  const { data: statuses } = useQuery(leadStatusesQuery);
  const { data: members = [] } = useQuery(membersQuery);
  const { data: teams = [] } = useQuery(teamsQuery);
  const none = (name: string) => ({ id: 'none', name });
  return (
    <Menu.Dropdown>
      <Choices name="statusId" options={statuses?.items ?? []} />
      <Choices name="repId" options={[none(filters.none), ...members.filter(({ removal }) => removal === null)]} />
      <Choices name="teamId" options={[none(filters.noTeam), ...teams]} />
      <Choices name="origin" options={origins.map((id) => ({ id, name: words.leads.origins[id] }))} />
      <Typed name="source" />
      <Typed name="campaign" />
    </Menu.Dropdown>
  );
}

interface ChoicesProps {
  readonly name: FilterName;
  readonly options: readonly { readonly id: string; readonly name: string }[];
}

function Choices({ name, options }: ChoicesProps) {
  const { change } = useLeadsSearch();
  return (
    <Menu.Sub>
      <Menu.Sub.Target>
        <Menu.Sub.Item>{filters[name]}</Menu.Sub.Item>
      </Menu.Sub.Target>
      <Menu.Sub.Dropdown>
        <ScrollArea.Autosize mah={320} type="auto">
          {options.map((option) => (
            <Menu.Item key={option.id} onClick={() => change({ [name]: option.id })}>
              {option.name}
            </Menu.Item>
          ))}
        </ScrollArea.Autosize>
      </Menu.Sub.Dropdown>
    </Menu.Sub>
  );
}

function Typed({ name }: { readonly name: 'source' | 'campaign' }) {
  const { search, change } = useLeadsSearch();
  const [text, setText] = useState(search[name] ?? '');
  return (
    <TextInput
      m="xs"
      value={text}
      placeholder={filters.typed(filters[name])}
      aria-label={filters[name]}
      onChange={(event) => setText(event.currentTarget.value)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter') change({ [name]: text.trim() });
      }}
    />
  );
}
