import { useQuery } from '@tanstack/react-query';
import { agentsQuery, membersQuery } from '../../catalogue/catalogue.js';
import { initialsOf } from '../../ui/person.js';
import { words } from '../../words/words.js';
import classes from './columns.module.css';

/** Initials of who changed a card a moment ago, on the card. A service has none: its change only glows. */
export function ChangedBy({ id }: { readonly id: string }) {
  const { data: members = [] } = useQuery(membersQuery);
  const { data: agents = [] } = useQuery(agentsQuery);
  const name = [...members, ...agents].find((one) => one.id === id)?.name;
  if (name === undefined) return null;
  return (
    <span className={classes.changedBy} role="img" aria-label={words.columns.changedBy(name)}>
      {initialsOf(name)}
    </span>
  );
}
