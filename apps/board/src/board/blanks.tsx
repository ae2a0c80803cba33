import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Blank } from '../ui/blank.js';
import { words } from '../words/words.js';
import { type Chip, cleared } from './chips.js';
import { useBoardSearch } from './use-board.js';

const text = words.board;

/** That the filters leave nothing: which they are, and the way to clear them. */
export function Emptied({ chips }: { readonly chips: readonly Chip[] }) {
  const { search, go } = useBoardSearch();
  return (
    <Blank title={text.emptied} text={text.emptiedBy(chips.map(({ label }) => label))}>
      <Button variant="light" onClick={() => go(cleared(search))}>
        {text.clearFilters(chips.length)}
      </Button>
    </Blank>
  );
}

/** That a pipeline has no deals: what belongs there, and the way to add the first. */
export function EmptyPipeline({ name, onNew }: { readonly name: string; readonly onNew: (() => void) | undefined }) {
  return (
    <Blank title={text.empty(name)} text={onNew ? text.emptyText : `${text.emptyText} ${text.readOnly}`}>
      {onNew && (
        <Button leftSection={<IconPlus size={14} />} onClick={onNew}>
          {text.newDeal}
        </Button>
      )}
    </Blank>
  );
}

/** That every deal of the pipeline is closed. */
export function NoneOpen({ name }: { readonly name: string }) {
  const { search, go } = useBoardSearch();
  return (
    <Blank title={text.noOpen(name)} text={text.noOpenText}>
      <Button variant="light" onClick={() => go({ ...search, status: ['any'] })}>
        {text.showAll}
      </Button>
    </Blank>
  );
}
