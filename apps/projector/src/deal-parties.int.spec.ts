import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type DomainEvent } from '#decider';
import { allProjections, OpportunityReader } from '#projections';
import { Projecting, until } from '../../../test/support/projecting.js';
import { naiveDeals } from '../../../test/support/naive-figures.js';
import { randomSteps } from '../../../test/support/random-commands.js';
import { SalesOrganization } from '../../../test/support/sales-organization.js';

const opportunity = allProjections.filter(({ name }) =>
  ['opportunity', 'organization', 'conversations'].includes(name),
);
const visibility = { all: true } as const;

/** Something that a contact does or that is done to it, minutes after the first deal. */
const partySteps = fc.array(
  fc.record({
    kind: fc.constantFrom('message', 'rename', 'merge'),
    contactId: fc.constantFrom('zoe', 'yan'),
    minute: fc.integer({ min: 0, max: 40_000 }),
    after: fc.nat(100),
  }),
  { maxLength: 6 },
);

const chatOf = (contactId: string) => ({ conversationId: `chat-${contactId}`, contactId, channelId: 'c' });

describe('deals and their contacts', () => {
  let at: Projecting;

  beforeAll(async () => {
    at = await Projecting.begin();
  });

  afterAll(() => at.end());

  const contentsOf = async (size: number) => {
    await at.command('FLUSHALL');
    at.log.batchSize = () => size;
    const projector = await at.start(opportunity);
    const after = await at.log.headPosition();
    const reader = new OpportunityReader(at.models);
    const query = { filter: { status: 'any' }, limit: 500, visibility } as const;
    await until(() => reader.list('acme', { ...query, after }).then(() => true));
    const { items } = await reader.list('acme', query);
    await projector.stop();
    return { items, contents: await at.contents() };
  };

  it('show the present contact and its last message, however the log is cut into batches', async () => {
    await fc.assert(
      fc.asyncProperty(randomSteps, partySteps, fc.integer({ min: 2, max: 30 }), async (steps, parties, size) => {
        const [messagedAt, names] = [new Map<string, string>(), new Map<string, string>()];
        let merged = false;
        at.log.events.length = 0;
        const organization = new SalesOrganization(at.log, 'acme');
        const tell = (id: string, event: DomainEvent, occurredAt: string, category = 'contact') =>
          at.log.append({ organizationId: 'acme', category, id, event, occurredAt });
        for (const contactId of ['zoe', 'yan']) {
          const event = { type: 'conversation_started', data: { ...chatOf(contactId), address: '+49301234' } };
          tell(`chat-${contactId}`, event, '2026-03-01T08:00:00.000Z', 'conversation');
        }
        steps.forEach((step, index) => {
          organization.run(step.deal, step.command(organization.world), step.minutesLater);
          for (const { kind, contactId, minute } of parties.filter((one) => one.after === index)) {
            const occurredAt = new Date(Date.parse('2026-03-01T08:00:00.000Z') + minute * 60_000).toISOString();
            if (kind === 'rename') {
              names.set(contactId, `${contactId} ${minute}`);
              tell(contactId, { type: 'contact_edited', data: { name: `${contactId} ${minute}` } }, occurredAt);
            } else if (kind === 'message') {
              const data = { ...chatOf(contactId), messageId: `m${index}-${minute}`, text: 'hi' };
              tell(data.conversationId, { type: 'message_sent', data }, occurredAt, 'conversation');
              const before = messagedAt.get(contactId) ?? '';
              messagedAt.set(contactId, before > occurredAt ? before : occurredAt);
            } else if (!merged) {
              merged = true;
              const known = { emails: [], phones: [], accountId: null, customFields: {} };
              const data = { contactIds: ['zoe'], intoId: 'yan', ...known };
              for (const id of ['zoe', 'yan']) tell(id, { type: 'contact_merged', data }, occurredAt);
            }
          }
        });
        const whole = await contentsOf(100_000);
        expect((await contentsOf(size)).contents).toEqual(whole.contents);
        const survivor = (id: string | null) => (merged && id === 'zoe' ? 'yan' : id);
        for (const { deal } of naiveDeals(at.log.events, 'acme')) {
          const shown = whole.items.find((item) => item.deal.id === deal.id);
          const contactId = survivor(deal.contactId);
          const messages = [...messagedAt].flatMap(([id, when]) => (survivor(id) === contactId ? [when] : []));
          expect(shown?.contact?.id).toBe(contactId);
          expect(shown?.contact?.name).toBe(
            names.get(contactId ?? '') ?? (contactId === 'zoe' ? 'Zoe Zimmer' : 'Yan Young'),
          );
          expect(shown?.deal.lastActivityAt).toBe([deal.lastActivityAt, ...messages].sort().at(-1));
        }
      }),
      { numRuns: 6, endOnFailure: true },
    );
  });
});
