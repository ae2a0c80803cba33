import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.js';
import { type Import } from './import-queries.js';

/** What a record that an import wrote is called; null: it has no name. */
export const recordNameQuery = (kind: Import['kind'], id: string) =>
  queryOptions({ queryKey: ['record-name', kind, id], queryFn: () => nameOf(kind, id) });

async function nameOf(kind: Import['kind'], id: string): Promise<string | null> {
  switch (kind) {
    case 'leads': {
      const { name, company } = await answerOf(api.GET('/v1/leads/{leadId}', { params: { path: { leadId: id } } }));
      return name ?? company;
    }
    case 'opportunities': {
      const deal = await answerOf(api.GET('/v1/opportunities/{id}', { params: { path: { id } } }));
      return deal.name ?? deal.contact?.name ?? null;
    }
    case 'contacts':
      return (await answerOf(api.GET('/v1/contacts/{contactId}', { params: { path: { contactId: id } } }))).name;
    case 'accounts':
      return (await answerOf(api.GET('/v1/accounts/{accountId}', { params: { path: { accountId: id } } }))).name;
  }
}
