import { UnstyledButton } from '@mantine/core';
import { useLocale } from '../../catalogue/catalogue.js';
import { moneyText } from '../../format/money.js';
import { stageColour } from '../../ui/stage-colour.js';
import { words } from '../../words/words.js';
import { useBoardSearch } from '../use-board.js';
import classes from './strip.module.css';
import { showColumn } from './show-column.js';
import { type Summary } from './use-figures.js';

const text = words.board.strip;

/** Open deals by stage, each as wide as its share: shows the column on the board, filters the table. */
export function StageBar({ stages }: { readonly stages: Summary['stages'] }) {
  const { search, go } = useBoardSearch();
  const locale = useLocale();
  const shown = stages.filter(({ open }) => open.count > 0);
  const isTable = search.view === 'table';
  if (shown.length === 0) return <span className={classes.note}>{text.noOpen}</span>;
  const pick = (id: string) => {
    if (isTable) go({ ...search, stageId: search.stageId === id ? undefined : id });
    else showColumn(id);
  };
  return (
    <div className={classes.stages} role="group" aria-label={text.byStage}>
      {shown.map(({ stage, open }) => {
        const label = text.stage(stage.name, text.deals(open.count), moneyText(open.value, locale));
        return (
          <UnstyledButton
            key={stage.id}
            data-hint={label}
            className={classes.stage}
            style={{ flexGrow: open.count }}
            aria-label={label}
            aria-pressed={isTable ? search.stageId === stage.id : undefined}
            data-muted={(isTable && search.stageId !== undefined && search.stageId !== stage.id) || undefined}
            onClick={() => pick(stage.id)}
          >
            <span className={classes.piece} style={{ background: stageColour(stage) }} />
            <span className={classes.stageText}>
              <span className={classes.stageName}>{stage.name}</span>{' '}
              <span className={classes.stageCount}>{open.count.toLocaleString(locale)}</span>
            </span>
          </UnstyledButton>
        );
      })}
    </div>
  );
}
