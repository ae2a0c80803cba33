import { Menu } from '@mantine/core';
import { type KeyboardEvent } from 'react';
import { type Pipeline, type Stage } from '../../catalogue/catalogue.js';
import { words } from '../../words/words.js';
import { type Card } from './card.js';
import classes from './columns.module.css';
import { OutcomeIcon } from './outcome-icon.js';
import { stageByKey } from './stage-by-key.js';

interface MoveMenuProps {
  readonly pipeline: Pipeline;
  readonly card: Card;
  /** where the card is on the screen */
  readonly box: DOMRect;
  readonly onPick: (stage: Stage) => void;
  readonly onClose: () => void;
}

/** The stages that a deal can go to: picked by arrows, a letter, or the pointer. */
export function MoveMenu({ pipeline, card, box, onPick, onClose }: MoveMenuProps) {
  const stages = pipeline.stages.filter(({ deletion, id }) => deletion === null || id === card.stageId);
  const press = (event: KeyboardEvent): void => {
    const picked = stageByKey(event.key, card.stageId, stages);
    if (!picked) return;
    event.preventDefault();
    event.stopPropagation();
    onPick(picked);
  };
  return (
    <Menu
      opened
      onClose={onClose}
      position="bottom-start"
      shadow="md"
      width={220}
      transitionProps={{ duration: 0 }}
      returnFocus={false} // the card may be in another column by then
      clickOutsideEvents={['mousedown', 'touchstart']} // the key that opened it is none
    >
      <Menu.Target>
        <span
          className={classes.anchor}
          style={{ left: box.left, top: box.top, width: box.width, height: box.height }}
        />
      </Menu.Target>
      <Menu.Dropdown onKeyDown={press} aria-label={words.columns.moveTo}>
        <Menu.Label>{words.columns.moveTo}</Menu.Label>
        {stages.map((stage) => (
          <Menu.Item
            key={stage.id}
            leftSection={<OutcomeIcon outcome={stage.outcome} />}
            rightSection={stage.id === card.stageId ? <span className={classes.here}>{words.columns.here}</span> : null}
            disabled={stage.id === card.stageId}
            onClick={() => onPick(stage)}
          >
            {stage.name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
