import { Button, Group, UnstyledButton } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { DropDown } from '../../ui/drop-down.js';
import { later } from '../../ui/later.js';
import { words } from '../../words/words.js';
import { type BoardPlace } from '../board-place.js';
import { type Chip, cleared, type FilterKind } from '../chips.js';
import { known } from '../search-values.js';
import { useBoardSearch } from '../use-board.js';
import classes from './bar.module.css';

const FilterEditor = later(() => import('./filter-editor.js'), 'FilterEditor');

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
  const { kind, label } = chip;
  return (
    <Group gap={0} wrap="nowrap" className={classes.chip}>
      {notEdited.includes(kind) ? (
        <span className={classes.label}>{label}</span>
      ) : (
        <DropDown
          label={text.kinds[kind]}
          width={260}
          button={(button) => (
            <UnstyledButton {...button} className={classes.label} aria-label={text.change(label)}>
              {label}
            </UnstyledButton>
          )}
        >
          {(close) => (
            <FilterEditor
              kind={kind}
              place={place}
              search={search}
              onChange={(change, done) => {
                go(known({ ...search, ...change }));
                if (done) close();
              }}
            />
          )}
        </DropDown>
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
