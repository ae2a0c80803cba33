import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type OpportunityEvent } from '#domain';
import { type Projection, put, rank, type Related } from '#read-model';
import { Projecting, until } from '../../../test/support/projecting.js';
import { randomSteps } from '../../../test/support/random-commands.js';
import { SalesOrganization } from '../../../test/support/sales-organization.js';

/** What the projection keeps: of a deal, its contact and what it heard; of a contact, how much it said. */
interface Kept {
  readonly contactId: string | null;
  readonly heard: number;
}

const contactsRecord = (contactId: string) => `contact:${contactId}`;
const dealsOf = (contactId: string) => `deals:${contactId}`;

/** Each event of a deal is heard by all deals of the contact, and counted there. */
const unforeseen: Projection<Kept, OpportunityEvent> = {
  name: 'hearsay',
  version: 1,
  categories: ['opportunity'],
  project({ event, streamId }, kept, _, related) {
    const contactId = event.type === 'pipeline_created' ? event.data.contactId : (kept?.contactId ?? null);
    if (contactId === null) return { operations: [], kept };
    const said = (related.record(contactsRecord(contactId))?.heard ?? 0) + 1;
    const others = everybody(contactId, related).flatMap(([id, record]): [string, Kept][] =>
      record && id !== streamId ? [[id, { ...record, heard: record.heard + said }]] : [],
    );
    const gone = event.type === 'opportunity_deleted';
    return {
      operations: [
        rank(dealsOf(contactId), streamId, gone ? null : 0),
        ...others.map(([id, { heard }]) => put('heard', id, `${heard}`)),
      ],
      kept: gone ? null : { contactId, heard: kept?.heard ?? 0 },
      related: new Map([...others, [contactsRecord(contactId), { contactId, heard: said }]]),
    };
  },
};

const everybody = (contactId: string, related: Related<Kept>) =>
  related.members(dealsOf(contactId)).map((id) => [id, related.record(id)] as const);

const hearsay: Projection<Kept, OpportunityEvent> = {
  ...unforeseen,
  foresee(_, kept, related) {
    if (kept?.contactId) everybody(kept.contactId, related);
  },
};

describe('related records', () => {
  let at: Projecting;

  beforeAll(async () => {
    at = await Projecting.begin();
  });

  afterAll(() => at.end());

  it('come to the same however the log is cut into batches, foreseen or not', async () => {
    const contentsOf = async (projection: Projection, size: number) => {
      await at.command('FLUSHALL');
      at.log.batchSize = () => size;
      const projector = await at.start([projection]);
      const after = await at.log.headPosition();
      await until(() => at.models.read('acme', [projection], { after }, () => Promise.resolve(true)).then(() => true));
      await projector.stop();
      return at.contents();
    };
    let run = 0;
    await fc.assert(
      fc.asyncProperty(randomSteps, fc.integer({ min: 2, max: 20 }), async (steps, size) => {
        const organization = new SalesOrganization(at.log, 'acme');
        run++;
        for (const step of steps) {
          organization.run(`${run}/${step.deal}`, step.command(organization.world), step.minutesLater);
        }
        const one = await contentsOf(hearsay, 1);
        expect(Object.keys(one)).toContain('{acme}:hearsay:heard');
        expect(await contentsOf(hearsay, size)).toEqual(one);
        expect(await contentsOf(unforeseen, 100_000)).toEqual(one);
      }),
      { numRuns: 4 },
    );
  });
});
