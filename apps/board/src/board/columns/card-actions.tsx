import { Menu } from '@mantine/core';
import { IconDots, IconTrash } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useMay } from '../../catalogue/rights.js';
import { later } from '../../ui/later.js';
import { words } from '../../words/words.js';
import { acts } from '../board-search.js';
import { titleOf } from './card-words.js';
import { type Card } from './card.js';
import classes from './card-actions.module.css';

const text = words.columns.actions;

const DeleteById = later(() => import('../../deal/delete-by-id.js'), 'DeleteById');

interface CardActionsProps {
  readonly card: Card;
  /** the Tab key reaches them */
  readonly isReached: boolean;
  /** Something of them is open, and stays when the pointer and the focus go. */
  readonly onBusy: (busy: boolean) => void;
}

/** What can be done with a card without opening it: a menu, and the trash where the role may delete. */
export function CardActions({ card, isReached, onBusy }: CardActionsProps) {
  const navigate = useNavigate({ from: '/opportunities' });
  const mayDelete = useMay()('deleteDeals');
  const [deleting, setDeleting] = useState(false);
  const name = titleOf(card);
  const tabIndex = isReached ? 0 : -1;
  const remove = (asks: boolean): void => {
    setDeleting(asks);
    onBusy(asks);
  };
  const act = (chosen: (typeof acts)[number]): void =>
    void navigate({
      to: '/opportunities/$dealId',
      params: { dealId: card.id },
      search: ({ dealTab, ...before }) => ({ ...before, act: chosen }),
    });
  return (
    <div className={classes.actions}>
      <Menu
        onChange={onBusy}
        withInitialFocusPlaceholder={false}
        position="bottom-end"
        shadow="md"
        width={200}
        transitionProps={{ duration: 0 }}
      >
        <Menu.Target>
          <button type="button" className={classes.action} tabIndex={tabIndex} aria-label={text.menuOf(name)}>
            <IconDots size={15} aria-hidden />
          </button>
        </Menu.Target>
        <Menu.Dropdown aria-label={text.menuOf(name)}>
          {acts
            .filter((one) => one !== 'delete')
            .map((one) => (
              <Menu.Item key={one} onClick={() => act(one)}>
                {text.acts[one]}
              </Menu.Item>
            ))}
          {mayDelete && (
            <Menu.Item
              c="var(--mantine-color-error)"
              leftSection={<IconTrash size={14} aria-hidden />}
              onClick={() => remove(true)}
            >
              {text.acts.delete}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {mayDelete && (
        <button
          type="button"
          className={classes.action}
          tabIndex={tabIndex}
          aria-label={text.deleteOf(name)}
          title={text.acts.delete}
          onClick={() => remove(true)}
        >
          <IconTrash size={15} aria-hidden />
        </button>
      )}
      {deleting && <DeleteById dealId={card.id} onClose={() => remove(false)} />}
    </div>
  );
}
