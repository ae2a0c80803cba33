import { ActionIcon, Group, NavLink, Stack, Text } from '@mantine/core';
import { IconArrowLeft, IconChevronRight } from '@tabler/icons-react';
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

interface FilterKindsProps {
  readonly place: BoardPlace;
  /** one is set */
  readonly onDone: () => void;
}

/** The kinds of filters, and how the one that is chosen is set. */
export function FilterKinds({ place, onDone }: FilterKindsProps) {
  const { search, go } = useBoardSearch();
  const [kind, setKind] = useState<FilterKind | null>(null);
  const kinds: readonly FilterKind[] = search.view === 'table' ? ['stage', ...onBoard] : onBoard;
  if (kind === null)
    return (
      <Stack gap={0}>
        {kinds.map((one, index) => (
          <NavLink
            key={one}
            component="button"
            type="button"
            className={classes.kind}
            label={text.kinds[one]}
            rightSection={<IconChevronRight size={14} />}
            onClick={() => setKind(one)}
            autoFocus={index === 0}
          />
        ))}
      </Stack>
    );
  return (
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
          if (done) onDone();
        }}
      />
    </Stack>
  );
}
