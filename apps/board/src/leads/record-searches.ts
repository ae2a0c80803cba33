import { answerOf, api } from '../api/client.js';
import { leadName } from './lead-queries.js';
import { type Choice } from './record-select.js';

const limit = 20;

const queryOf = (q: string) => ({ limit, ...(q !== '' && { q }) });

/** Contacts by name, email or phone. */
export async function searchContacts(q: string): Promise<readonly Choice[]> {
  const { items } = await answerOf(api.GET('/v1/contacts', { params: { query: queryOf(q) } }));
  return items.map(({ id, name, emails }) => ({ value: id, label: [name, emails[0]].filter(Boolean).join(' · ') }));
}

/** Accounts by name. */
export async function searchAccounts(q: string): Promise<readonly Choice[]> {
  const { items } = await answerOf(api.GET('/v1/accounts', { params: { query: queryOf(q) } }));
  return items.map(({ id, name }) => ({ value: id, label: name }));
}

/** Leads that are worked on, by what names them. */
export async function searchLeads(q: string): Promise<readonly Choice[]> {
  const { items } = await answerOf(api.GET('/v1/leads', { params: { query: queryOf(q) } }));
  return items.map((lead) => {
    const name = leadName(lead);
    const more = [lead.company, lead.emails[0]].filter((text) => text != null && text !== name);
    return { value: lead.id, label: [name, ...more].join(' · ') };
  });
}
