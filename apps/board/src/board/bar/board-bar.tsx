import { ActionIcon, Box, Button, Group, SegmentedControl, Text, VisuallyHidden } from '@mantine/core';
import { IconLayoutKanban, IconPlus, IconSpacingVertical, IconTable } from '@tabler/icons-react';
import { useMay } from '../../catalogue/rights.js';
import { words } from '../../words/words.js';
import { type BoardPlace } from '../board-place.js';
import { type Chip } from '../chips.js';
import { useBoardSearch } from '../use-board.js';
import classes from './bar.module.css';
import { FilterChips } from './filter-chips.js';
import { FilterMenu } from './filter-menu.js';
import { PipelineSwitch, TeamSwitch } from './place-switch.js';
import { SearchBox } from './search-box.js';
import { useDensity } from './use-density.js';

const text = words.board;

interface BoardBarProps {
  readonly place: BoardPlace;
  readonly chips: readonly Chip[];
  /** how many deals the filters leave; null: not known */
  readonly matching: number | null;
  readonly onNew: () => void;
}

/** What is shown and how, and the way to add a deal. */
export function BoardBar({ place, chips, matching, onNew }: BoardBarProps) {
  const may = useMay();
  const mayAdd = may('editDeals');
  return (
    <Box className={classes.bar}>
      <VisuallyHidden component="h1">{words.app.places.opportunities}</VisuallyHidden>
      <Group gap="xs" justify="space-between">
        <Group gap={0} wrap="nowrap">
          <PipelineSwitch place={place} />
          <TeamSwitch place={place} />
          <FilterMenu place={place} />
        </Group>
        <Group gap="sm" wrap="nowrap" className={classes.tools}>
          <SearchBox />
          <ViewSwitch />
          <DensitySwitch />
          {mayAdd && (
            <Button
              className={classes.add}
              leftSection={<IconPlus size={14} />}
              aria-label={text.newDeal}
              onClick={onNew}
            >
              <span className={classes.addText}>{text.newDeal}</span>
            </Button>
          )}
        </Group>
      </Group>
      {chips.length > 0 && (
        <Group gap="sm" mt="sm" role="group" aria-label={text.filters.title}>
          <FilterChips place={place} chips={chips} />
          <Text size="xs" c="dimmed" role="status">
            {matching !== null && text.matching(matching)}
          </Text>
        </Group>
      )}
    </Box>
  );
}

function ViewSwitch() {
  const { search, go } = useBoardSearch();
  const show = (view: string) =>
    view === 'table'
      ? go({ ...search, view: 'table' })
      : go({ ...search, view: undefined, stageId: undefined, sort: undefined });
  const option = (value: string, label: string, Icon: typeof IconTable) => ({
    value,
    label: (
      <span style={{ display: 'flex' }} data-hint={label}>
        <Icon size={16} stroke={1.6} aria-hidden />
        <VisuallyHidden>{label}</VisuallyHidden>
      </span>
    ),
  });
  return (
    <SegmentedControl
      size="xs"
      aria-label={text.view}
      value={search.view ?? 'board'}
      onChange={show}
      data={[option('board', text.board, IconLayoutKanban), option('table', text.table, IconTable)]}
    />
  );
}

function DensitySwitch() {
  const [density, setDensity] = useDensity();
  const isDense = density === 'dense';
  return (
    <ActionIcon
      visibleFrom="sm"
      aria-label={text.toComfortable}
      data-hint={isDense ? text.toComfortable : text.toDense}
      aria-pressed={!isDense}
      onClick={() => setDensity(isDense ? 'comfortable' : 'dense')}
    >
      <IconSpacingVertical size={18} stroke={1.6} />
    </ActionIcon>
  );
}
