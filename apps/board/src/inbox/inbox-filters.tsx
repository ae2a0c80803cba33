import { ActionIcon, Group, Popover, SegmentedControl, Select, Stack, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconAdjustmentsHorizontal, IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type RefObject, useState } from 'react';
import { channelsQuery, teamsQuery } from '../catalogue/catalogue.js';
import { words } from '../words/words.js';
import { type InboxSearch } from './inbox-search.js';

const text = words.inbox;
const afterTyping = 200;

interface InboxFiltersProps {
  readonly search: InboxSearch;
  readonly onSearch: (search: InboxSearch) => void;
  readonly field: RefObject<HTMLInputElement | null>;
}

/** Which conversations the list shows. */
export function InboxFilters({ search, onSearch, field }: InboxFiltersProps) {
  const [typed, setTyped] = useState(search.q ?? '');
  const [shown, setShown] = useState(search.q);
  if (shown !== search.q) {
    setShown(search.q);
    if ((search.q ?? '') !== typed.trim()) setTyped(search.q ?? '');
  }
  const seek = useDebouncedCallback((q: string) => onSearch({ ...search, q: q.trim() || undefined }), afterTyping);
  return (
    <Stack gap="sm" p="md" pb="sm">
      <Group gap="xs" wrap="nowrap">
        <TextInput
          ref={field}
          flex={1}
          value={typed}
          aria-label={text.search}
          placeholder={text.search}
          leftSection={<IconSearch size={14} />}
          onChange={({ currentTarget: { value } }) => {
            setTyped(value);
            seek(value);
          }}
        />
        <MoreFilters search={search} onSearch={onSearch} />
      </Group>
      <SegmentedControl
        size="xs"
        fullWidth
        aria-label={text.show}
        value={search.show ?? 'all'}
        onChange={(value) => onSearch({ ...search, show: showOf(value) })}
        data={[
          { value: 'all', label: text.all },
          { value: 'unanswered', label: text.unanswered },
          { value: 'unread', label: text.unread },
        ]}
      />
    </Stack>
  );
}

const showOf = (value: string): InboxSearch['show'] =>
  value === 'unanswered' || value === 'unread' ? value : undefined;

function MoreFilters({ search, onSearch }: Pick<InboxFiltersProps, 'search' | 'onSearch'>) {
  const { data: channels = [] } = useQuery(channelsQuery);
  const { data: teams = [] } = useQuery(teamsQuery);
  const named = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name });
  const isNarrowed = search.channelId !== undefined || search.teamId !== undefined;
  return (
    <Popover position="bottom-end" withinPortal trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon aria-label={text.filters} variant={isNarrowed ? 'light' : 'subtle'} aria-pressed={isNarrowed}>
          <IconAdjustmentsHorizontal size={16} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={text.filters}>
        <Stack gap="sm" w={220}>
          <Select
            label={text.channel}
            placeholder={text.anyChannel}
            data={channels.map(named)}
            value={search.channelId ?? null}
            onChange={(channelId) => onSearch({ ...search, channelId: channelId ?? undefined })}
            comboboxProps={{ withinPortal: false }}
            clearable
          />
          <Select
            label={text.team}
            placeholder={text.anyTeam}
            data={teams.map(named)}
            value={search.teamId ?? null}
            onChange={(teamId) => onSearch({ ...search, teamId: teamId ?? undefined })}
            comboboxProps={{ withinPortal: false }}
            clearable
          />
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
