import { Button } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { DropDown } from '../../ui/drop-down.js';
import { later } from '../../ui/later.js';
import { words } from '../../words/words.js';
import { type BoardPlace } from '../board-place.js';

const FilterKinds = later(() => import('./filter-kinds.js'), 'FilterKinds');

const text = words.board.filters;

/** Every filter there is, one click away. */
export const FilterMenu = ({ place }: { readonly place: BoardPlace }) => (
  <DropDown
    label={text.title}
    width={260}
    button={(button) => (
      <Button {...button} variant="default" ml="xs" fw={400} leftSection={<IconFilter size={14} />}>
        {text.add}
      </Button>
    )}
  >
    {(close) => <FilterKinds place={place} onDone={close} />}
  </DropDown>
);
