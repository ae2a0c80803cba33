import { Button, Group, Popover, UnstyledButton } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { words } from '../../words/words.js';
import { type BoardPlace } from '../board-place.js';
import { type Chip, cleared, type FilterKind } from '../chips.js';
import { known } from '../search-values.js';
import { useBoardSearch } from '../use-board.js';
import classes from './bar.module.css';
import { FilterEditor } from './filter-editor.js';

const text = words.board.filters;
const notEdited: readonly FilterKind[] = ['search', 'account', 'contact'];

/** The filters that are set: each can be changed and taken away. */
export function FilterChips({ place, chips }: { readonly place: BoardPlace; readonly chips: readonly Chip[] }) {
  const { search, go } = useBoardSearch();
  return (
    <>
      {chips.map((chip) => (
        <FilterChip key={chip.kind} chip={chip} place={place} />
      ))}
      {chips.length > 1 && (
        <Button variant="subtle" color="gray" fw={400} onClick={() => go(cleared(search))}>
          {text.clearAll}
        </Button>
      )}
    </>
  );
}

function FilterChip({ chip, place }: { readonly chip: Chip; readonly place: BoardPlace }) {
  const { search, go } = useBoardSearch();
  const [opened, setOpened] = useState(false);
  const { kind, label } = chip;
  return (
    <Group gap={0} wrap="nowrap" className={classes.chip}>
      {notEdited.includes(kind) ? (
        <span className={classes.label}>{label}</span>
      ) : (
        <Popover
          opened={opened}
          onChange={setOpened}
          position="bottom-start"
          width={260}
          shadow="md"
          trapFocus
          returnFocus
        >
          <Popover.Target>
            <UnstyledButton
              className={classes.label}
              aria-label={text.change(label)}
              onClick={() => setOpened(!opened)}
            >
              {label}
            </UnstyledButton>
          </Popover.Target>
          <Popover.Dropdown p="sm" aria-label={text.kinds[kind]}>
            <FilterEditor
              kind={kind}
              place={place}
              search={search}
              onChange={(change, done) => {
                go(known({ ...search, ...change }));
                if (done) setOpened(false);
              }}
            />
          </Popover.Dropdown>
        </Popover>
      )}
      <UnstyledButton
        className={classes.remove}
        aria-label={text.remove(label)}
        onClick={() => go(cleared(search, [kind]))}
      >
        <IconX size={12} />
      </UnstyledButton>
    </Group>
  );
}
