import { ActionIcon, Button, Group, NavLink, Popover, Stack, Text } from '@mantine/core';
import { IconArrowLeft, IconChevronRight, IconFilter } from '@tabler/icons-react';
import { useState } from 'react';
import { words } from '../../words/words.js';
import { type BoardPlace } from '../board-place.js';
import { type FilterKind } from '../chips.js';
import { known } from '../search-values.js';
import { useBoardSearch } from '../use-board.js';
import classes from './bar.module.css';
import { FilterEditor } from './filter-editor.js';

const text = words.board.filters;
const onBoard: readonly FilterKind[] = [
  'owner',
  'status',
  'followUp',
  'value',
  'source',
  'tag',
  'agent',
  'created',
  'expectedClose',
  'closed',
];

/** Every filter there is, one click away. */
export function FilterMenu({ place }: { readonly place: BoardPlace }) {
  const { search, go } = useBoardSearch();
  const [opened, setOpened] = useState(false);
  const [kind, setKind] = useState<FilterKind | null>(null);
  const kinds: readonly FilterKind[] = search.view === 'table' ? ['stage', ...onBoard] : onBoard;
  const toggle = () => {
    setKind(null);
    setOpened(!opened);
  };
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" width={260} shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <Button variant="default" ml="xs" fw={400} onClick={toggle} leftSection={<IconFilter size={14} />}>
          {text.add}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p="sm" aria-label={text.title}>
        {kind === null ? (
          <Stack gap={0}>
            {kinds.map((one) => (
              <NavLink
                key={one}
                component="button"
                type="button"
                className={classes.kind}
                label={text.kinds[one]}
                rightSection={<IconChevronRight size={14} />}
                onClick={() => setKind(one)}
              />
            ))}
          </Stack>
        ) : (
          <Stack gap="sm" key={kind}>
            <Group gap="xs">
              <ActionIcon size="sm" aria-label={text.back} onClick={() => setKind(null)}>
                <IconArrowLeft size={14} />
              </ActionIcon>
              <Text size="xs" fw={600}>
                {text.kinds[kind]}
              </Text>
            </Group>
            <FilterEditor
              kind={kind}
              place={place}
              search={search}
              onChange={(change, done) => {
                go(known({ ...search, ...change }));
                if (done) setOpened(false);
              }}
            />
          </Stack>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}
