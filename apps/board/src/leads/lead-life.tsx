import { VisuallyHidden } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { words } from '../words/words.js';
import classes from './lead-drawer.module.css';
import { type Lead, leadStagesQuery } from './lead-queries.js';

/** The five stages of a lead's life, and how far it is. */
export function LeadLife({ lead }: { readonly lead: Pick<Lead, 'stage'> }) {
  const { data: stages = [] } = useQuery(leadStagesQuery);
  const at = stages.findIndex(({ stage }) => stage === lead.stage);
  return (
    <ol className={classes.life} aria-label={words.leads.drawer.life}>
      {stages.map(({ stage, label }, n) => {
        const isDone = n < at || lead.stage === 'converted';
        return (
          <li
            key={stage}
            className={classes.stage}
            data-done={isDone || undefined}
            aria-current={n === at ? 'step' : undefined}
          >
            <span className={classes.dot} aria-hidden>
              {isDone ? <IconCheck size={14} stroke={2.4} /> : n + 1}
            </span>
            <span>
              {label}
              {isDone && <VisuallyHidden>{`, ${words.leads.steps.isDone}`}</VisuallyHidden>}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
