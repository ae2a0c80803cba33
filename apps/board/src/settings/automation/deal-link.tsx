import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { answerOf, api } from '../../api/client.js';
import { words } from '../../words/words.js';
import classes from './automation.module.css';

/** A deal by its name, or its contact's; leads to it. */
export function DealLink({ id }: { readonly id: string }) {
  const { data } = useQuery({
    queryKey: ['deal-name', id],
    queryFn: () => answerOf(api.GET('/v1/opportunities/{id}', { params: { path: { id } } })),
    retry: false,
  });
  return (
    <Link to="/opportunities/$dealId" params={{ dealId: id }} className={classes.deal}>
      {data?.name ?? words.settings.automation.deal}
    </Link>
  );
}
