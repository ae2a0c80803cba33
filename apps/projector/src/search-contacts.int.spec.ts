import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type ContactEvent, contactStreams } from '#domain';
import { ContactReader } from '#projections';
import { Projecting } from '../../../test/support/projecting.js';

const count = 900;
const given = ['Ada', 'Adam', 'Zoë', 'Ann', 'Björn'];
const families = ['Byron', 'Baker', 'Lind', "O'Brien", 'Straße', 'Åberg'];

interface Known {
  readonly id: string;
  readonly name: string;
  readonly emails: readonly string[];
  readonly phones: readonly string[];
}

const pick = (from: readonly string[], index: number): string => from[index % from.length] ?? '';

const people: readonly Known[] = Array.from({ length: count }, (_, index) => ({
  id: `contact-${(index * 7919) % count}`,
  name: `${pick(given, index)} ${pick(families, index * 3 + Math.floor(index / 5))}`,
  emails: index % 3 === 0 ? [`mail${index}@${index % 2 ? 'home' : 'work'}.example`] : [],
  phones: index % 4 === 0 ? [`+49 30 9018${String(index).padStart(3, '0')}`.replaceAll(' ', '')] : [],
}));

/** Whom every organization of these tests has. */
const others: readonly Known[] = [
  { id: 'zoe', name: 'Zoe Zimmer', emails: [], phones: [] },
  { id: 'yan', name: 'Yan Young', emails: [], phones: [] },
];

let at: Projecting;
let reader: ContactReader;

/** Enough of them that narrow words go by their own contacts and broad ones walk the order of names. */
beforeAll(async () => {
  at = await Projecting.begin();
  for (const { id, name, emails, phones } of people) {
    const known = { name, emails, phones, accountId: null, customFields: {} };
    append(id, { type: 'contact_created', data: { contactId: id, externalId: null, ...known, deal: null } });
  }
  await at.start();
  await at.caughtUp();
  reader = new ContactReader(at.models);
});

afterAll(() => at.end());

const append = (id: string, event: ContactEvent) =>
  at.log.append({
    organizationId: 'acme',
    category: contactStreams.category,
    id,
    event,
    occurredAt: '2026-03-02T08:00:00.000Z',
  });

/** Every page, one after another. */
async function found(q: string, limit: number): Promise<readonly string[]> {
  const ids: string[] = [];
  let cursor: string | undefined;
  do {
    const { items, nextCursor } = await reader.list('acme', { q, limit, cursor });
    ids.push(...items.map(({ id }) => id));
    cursor = nextCursor ?? undefined;
  } while (cursor !== undefined);
  return ids;
}

const plain = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('ß', 'ss').toLowerCase();

/** The words of a person, made without the code under test. */
const wordsOf = ({ name, emails, phones }: Known): readonly string[] => [
  ...plain(name).split(/[ ']/),
  ...emails.flatMap((email) => [email, ...email.split(/[@.]/)]),
  ...phones.flatMap((phone) => [phone.slice(1), phone.replace('+49', '0'), phone.replace('+49', '')]),
];

const expected = (words: readonly string[]): readonly string[] =>
  [...people, ...others]
    .filter((one) => words.every((word) => wordsOf(one).some((own) => own.startsWith(plain(word)))))
    .map(({ id, name }) => [Buffer.from(`${name.toLowerCase()}\0${id}`).toString('latin1'), id] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, id]) => id);

const beginnings = fc
  .tuple(fc.constantFrom(...people), fc.nat(), fc.integer({ min: 1, max: 12 }))
  .map(([one, index, length]) => pick([...one.name.split(/[ ']/), ...one.emails], index).slice(0, length))
  .filter((word) => word !== '' && !word.endsWith('@'));

describe('the search of contacts', () => {
  it('finds exactly those of whom every word of the search begins a word, over any pages', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(beginnings, { minLength: 1, maxLength: 3 }),
        fc.integer({ min: 40, max: 500 }),
        async (words, limit) => {
          const apart = words.flatMap((word) => (word.includes('@') ? [word] : word.split('.')).filter(Boolean));
          expect(await found(words.join(' '), limit)).toEqual(expected(apart));
        },
      ),
      { numRuns: 80 },
    );
  });

  it.each([
    ['+49 30 9018', '49309018'],
    ['(030) 9018 004', '0309018004'],
    ['0049 30 9018 00', '4930901800'],
    ['30 90180', '3090180'],
  ])('finds the phone number %p however it is written', async (q, digits) => {
    const ids = await found(q, 100);
    expect(ids).toEqual(expected([digits]));
    expect(ids.length).toBeGreaterThan(0);
  });

  it('finds a merged contact by its survivor only, and both by either id', async () => {
    const known = { emails: ['lost@home.example'], phones: [], accountId: null, customFields: {} };
    const merged: ContactEvent = {
      type: 'contact_merged',
      data: { contactIds: ['contact-1'], intoId: 'contact-2', ...known },
    };
    append('contact-1', merged);
    append('contact-2', merged);
    await at.caughtUp();
    expect(await found('lost@home', 10)).toEqual(['contact-2']);
    expect((await reader.find('acme', 'contact-1')).contact).toMatchObject({
      id: 'contact-2',
      mergedIds: ['contact-1'],
    });
    expect((await reader.resolve('acme', ['contact-1', 'contact-2'])).get('contact-1')).toMatchObject({
      id: 'contact-2',
    });
    expect(await found(people.find(({ id }) => id === 'contact-1')?.name ?? '', 500)).not.toContain('contact-1');
  });

  it('tells contacts with the same email or phone, and not those with a longer one', async () => {
    const [emails, phones] = [['mail0@work.example'], ['+4930901800']];
    expect(await reader.alike('acme', { emails, phones })).toEqual([people[0]?.id]);
  });
});
