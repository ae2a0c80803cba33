import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readOperations } from '#api-client';
import { forgeEvent } from '../contract/forge-event.js';
import { record, repository, startUp, type UpSystem } from '../support/command-line.js';
import { until } from '../support/projecting.js';

const sample = join(repository, 'test/acceptance/import-sample/sales_pipeline.csv');
const map = join(repository, 'apps/cli/maps/crm-sales-opportunities.json');

describe('the command line of a running system', () => {
  let system: UpSystem;
  let organizationId: string;

  beforeAll(async () => {
    system = await startUp();
    organizationId = String((await system.get('/v1/organization')).id);
    const report = ['--report', `${system.dataFolder}/report`];
    await system.run('import', 'opportunities', sample, '--map', map, ...report);
  }, 180_000);

  afterAll(() => system.stop());

  const json = async (...args: string[]): Promise<Record<string, unknown>> => {
    const { stdout, stderr } = await system.run(...args, '--json');
    if (stdout === '') throw new Error(stderr);
    return record(JSON.parse(stdout));
  };

  /** The id of the deal of a row of the sample. */
  async function dealOf(externalId: string): Promise<string> {
    const linesOf = async (path: string) => (await readFile(path, 'utf8')).split(/\r?\n/);
    const line = (await linesOf(sample)).findIndex((row) => row.startsWith(`${externalId},`)) + 1;
    const outcome = (await linesOf(`${system.dataFolder}/report`)).find((row) => row.startsWith(`${line},created,`));
    return outcome?.split(',')[2] ?? '';
  }

  describe('api', () => {
    it('offers every route, and says what one takes', async () => {
      const { stdout } = await system.run('api', '--help');
      const names = (await readOperations()).map(({ name }) =>
        name.replace(/[A-Z]/g, (one) => `-${one.toLowerCase()}`),
      );
      expect(names.length).toBeGreaterThan(70);
      expect(names.filter((name) => !stdout.includes(`  ${name} `))).toEqual([]);
      expect((await system.run('api', 'move-to-stage', '--help')).stdout).toContain('--stage-id <text>');
    });

    it('makes a contact and a deal, changes it, and finds it', async () => {
      const call = async (...args: string[]) => record(JSON.parse((await system.run('api', ...args)).stdout));
      const contact = await call(
        'create-contact',
        '--name',
        'Grace Lind',
        '--emails',
        'grace@lind.example,g@lind.example',
      );
      expect(contact.emails).toEqual(['grace@lind.example', 'g@lind.example']);
      const money = JSON.stringify({ amount: 1200, currency: 'USD' });
      const deal = await call('create-opportunity', '--contact-id', String(contact.id), '--value', money);
      const renamed = await call('rename', String(deal.id), '--name', 'Acme: 40 seats', '--if-match', '0');
      expect(renamed).toMatchObject({ name: 'Acme: 40 seats', value: { amount: 1200 } });
      expect(await call('rename', String(deal.id), '--name', 'null')).toMatchObject({ name: null });
      const found = await call('list-opportunities', '--contact-id', String(contact.id), '--as', 'auditor');
      expect(found.items).toMatchObject([{ id: deal.id }]);
    });

    it('refuses what the API refuses, in its words, and what has no form', async () => {
      const refused = await system.run('api', 'rename', organizationId, '--name', 'Nobody');
      expect(refused).toMatchObject({ exitCode: 1, stdout: '' });
      expect(refused.stderr).toContain('/v1/opportunities/');
      expect((await system.run('api', 'create-contact', '--name', 'X', '--as', 'auditor')).exitCode).toBe(1);
      const wrong = [
        ['nothing-like-this'],
        ['rename'],
        ['adjust-value', organizationId],
        ['set-probability', 'x', '--probability', 'half'],
      ];
      for (const finished of await Promise.all(wrong.map((args) => system.run('api', ...args)))) {
        expect(finished).toMatchObject({ exitCode: 2, stdout: '' });
      }
    });
  });

  describe('organization', () => {
    it('makes one, once, and lists all', async () => {
      const made = await json('organization', 'create', 'Acme', '--currency', 'EUR', '--time-zone', 'Europe/Berlin');
      const again = await json('organization', 'create', 'Acme', '--currency', 'EUR', '--time-zone', 'Europe/Berlin');
      expect(again.organizationId).toBe(made.organizationId);
      const list: unknown = JSON.parse((await system.run('organization', 'list', '--json')).stdout);
      expect(list).toEqual([
        { organizationId, name: 'Dealstream' },
        { organizationId: made.organizationId, name: 'Acme' },
      ]);
      const found = await system.get('/v1/organization', String(made.organizationId));
      expect(found).toMatchObject({ name: 'Acme', currency: 'EUR', timeZone: 'Europe/Berlin' });
    });

    it('refuses a name that is none, and keeps no tokens for it', async () => {
      const before = (await system.run('organization', 'list', '--json')).stdout;
      expect((await system.run('organization', 'create', ' ')).exitCode).toBe(2);
      expect((await system.run('organization', 'create', 'x'.repeat(201))).exitCode).toBe(2);
      expect((await system.run('organization', 'list', '--json')).stdout).toBe(before);
    });

    it('refuses a currency or a time zone that there is not', async () => {
      expect((await system.run('organization', 'create', 'Bolt', '--currency', 'Euro')).exitCode).toBe(2);
      expect((await system.run('organization', 'create', 'Bolt', '--time-zone', 'Berlin')).exitCode).toBe(2);
    });
  });

  describe('token', () => {
    const asked = async (token: unknown, path: string): Promise<number> => {
      const headers = { authorization: `Bearer ${String(token)}` };
      return (await fetch(system.url + path, { headers })).status;
    };
    const ids = async (): Promise<unknown[]> => {
      const list: unknown = JSON.parse((await system.run('token', 'list', '--json')).stdout);
      return Array.isArray(list) ? list.map((token) => record(token).id) : [];
    };

    it('gives a member one that opens what the role allows, until it is revoked', async () => {
      await system.run('api', 'add-member', '--name', 'Ada Okafor', '--role', 'setter');
      const { id, token } = await json('token', 'create', '--member', 'Ada Okafor', '--name', 'Laptop');
      expect([await asked(token, '/v1/contacts'), await asked(token, '/v1/opportunities')]).toEqual([200, 403]);
      const { stdout } = await system.run('token', 'list');
      expect(stdout).toContain(`${String(id)}  Ada Okafor (Laptop)  does not expire`);
      expect(stdout).not.toContain(String(token).slice(-43));
      expect(await system.run('token', 'revoke', String(id))).toMatchObject({ exitCode: 0 });
      await until(async () => (await asked(token, '/v1/contacts')) === 401);
      expect(await ids()).not.toContain(id);
      const again = await system.run('token', 'revoke', String(id));
      expect(again).toMatchObject({ exitCode: 1, stdout: '' });
      expect(again.stderr).toContain('token');
    });

    it('gives a service one with its scopes, for a while', async () => {
      const expires = ['--expires', '2999-01-01T00:00:00Z'];
      const made = await json('token', 'create', '--service', 'billing', '--scopes', 'read', ...expires);
      expect(made).toMatchObject({ name: 'billing', scopes: ['read'], expiresAt: '2999-01-01T00:00:00.000Z' });
      expect(await asked(made.token, '/v1/opportunities')).toBe(200);
      expect(await asked(made.token, '/v1/tokens')).toBe(403);
      expect((await system.run('token', 'list')).stdout).toContain('service billing (read)  until 2999-01-01');
    });

    it('refuses what is not a token, in words, and makes none', async () => {
      const before = await ids();
      const billing = ['--service', 'billing', '--scopes', 'read'];
      for (const [exitCode, words, ...args] of [
        [2, 'one of them'],
        [2, 'one of them', '--member', 'Ada Okafor', '--service', 'billing'],
        [2, 'no member Nobody', '--member', 'Nobody'],
        [2, '--scopes is for a service', '--member', 'Ada Okafor', '--scopes', 'read'],
        [2, 'Give --scopes', '--service', 'billing', '--scopes', 'read,everything'],
        [1, 'after now', ...billing, '--expires', '2020-01-01T00:00:00Z'],
        [1, 'expiresAt', ...billing, '--expires', 'soon'],
      ] as const) {
        const refused = await system.run('token', 'create', ...args);
        expect(refused).toMatchObject({ exitCode, stdout: '' });
        expect(refused.stderr).toContain(words);
      }
      expect(await ids()).toEqual(before);
    });
  });

  describe('replay', () => {
    it('tells a deal’s history, each event with what changed', async () => {
      const { exitCode, stdout } = await system.run('replay', await dealOf('WE0Q88YX'));
      expect(exitCode).toBe(0);
      const told = [
        'created',
        'from Prospecting to Engaging',
        'from 0.00 USD to 34,345.00 USD',
        'from Engaging to Won',
        'won it',
      ];
      const places = told.map((text) => stdout.indexOf(text));
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      expect(places.every((place) => place > 0)).toBe(true);
      expect(stdout).toContain('Juniper Labs');
      expect(stdout).toContain('Ilse Brandt');
    });

    it('tells it as of a past moment', async () => {
      const id = await dealOf('WE0Q88YX');
      const asOf = ['--as-of', '2017-06-01T00:00:00Z', '--basis', 'occurred'];
      const { opportunity, entries } = await json('replay', id, ...asOf);
      expect(record(opportunity)).toMatchObject({ status: 'open', stage: { name: 'Engaging' }, value: { amount: 0 } });
      expect(entries).toMatchObject([{ type: 'pipeline_created' }, { type: 'stage_advanced' }]);
    });

    it('says so where there is no such deal', async () => {
      expect((await system.run('replay', '019ab0de-8d5c-7000-8000-000000000000')).exitCode).toBe(1);
    });
  });

  describe('rebuild', () => {
    it('builds a projection anew and leaves its figures as they were', async () => {
      const pipelines = record(await system.get('/v1/pipelines')).items;
      const ids = Array.isArray(pipelines) ? pipelines.map((pipeline) => String(record(pipeline).id)) : [];
      const summaries = (): Promise<unknown[]> =>
        Promise.all(ids.map((id) => system.get(`/v1/pipelines/${id}/summary`)));
      const before = await summaries();
      expect(await json('rebuild', 'pipeline-totals')).toMatchObject({ state: 'switched' });
      expect(await summaries()).toEqual(before);
      expect(await json('rebuild', 'pipeline-totals', '--revert')).toMatchObject({ state: 'reverted' });
      expect(await summaries()).toEqual(before);
    });

    it('refuses a projection that there is not', async () => {
      expect((await system.run('rebuild', 'weather')).exitCode).not.toBe(0);
    });
  });

  describe('demo', () => {
    it('makes deals of several pipelines and conversations over channels, once', async () => {
      const { organizationId: id } = await json('organization', 'create', 'Shown');
      expect(await json('demo', '--organization', String(id))).toMatchObject({ deals: 324 });
      const before = await demoFigures(String(id));
      const inbox = await inboxOf(String(id));
      expect(before).toHaveLength(4);
      expect(inbox).toContainEqual(expect.objectContaining({ channel: 'Sales', unanswered: true }));
      expect(inbox).toContainEqual(expect.objectContaining({ channel: 'Sales', unanswered: false }));
      expect((await system.run('demo', '--organization', String(id))).exitCode).toBe(0);
      expect(await demoFigures(String(id))).toEqual(before);
      expect(await inboxOf(String(id))).toEqual(inbox);

      const said = ['--channel', 'Sales', '--from', '+4930901820', 'Hello', '--organization', String(id)];
      expect(Object.keys(await json('receive', ...said))).toEqual(['messageId', 'conversationId']);
    }, 240_000);

    /** Who wrote last over what, once the read model shows every conversation of the demo. */
    async function inboxOf(id: string): Promise<Record<string, unknown>[]> {
      for (;;) {
        const { items } = await system.get('/v1/conversations', id);
        const found = Array.isArray(items) ? items.map(record) : [];
        if (found.length >= 12) {
          return found.map(({ address, unanswered, ...item }) => ({
            address,
            unanswered,
            channel: record(item.channel).name,
            contact: record(item.contact).name,
          }));
        }
        await delay(100);
      }
    }

    /** The summaries of all pipelines, once the read models show every deal of the demo. */
    async function demoFigures(id: string): Promise<Record<string, unknown>[]> {
      const { items } = await system.get('/v1/pipelines', id);
      const pipelines = Array.isArray(items) ? items.map((pipeline) => String(record(pipeline).id)) : [];
      for (;;) {
        const all = await Promise.all(pipelines.map((pipeline) => system.get(`/v1/pipelines/${pipeline}/summary`, id)));
        if (all.reduce((sum, summary) => sum + dealsIn(summary), 0) === 324) return all;
        await delay(100);
      }
    }

    const dealsIn = ({ open, won, lost, abandoned }: Record<string, unknown>): number =>
      [open, won, lost, abandoned].reduce<number>(
        (sum, figure) => sum + Number(record(figure ?? { count: 0 }).count),
        0,
      );
  });

  // Last: it damages the log.
  describe('verify', () => {
    it('finds every chain as it should be', async () => {
      const { exitCode, stdout } = await system.run('verify', '--json');
      expect(exitCode).toBe(0);
      expect(record(JSON.parse(stdout))).toMatchObject({ broken: null });
    });

    it('names the first event that does not fit', async () => {
      const { eventStoreUrl } = record(JSON.parse(await readFile(join(system.dataFolder, 'running.json'), 'utf8')));
      const stream = `opportunity-${organizationId}.${await dealOf('WE0Q88YX')}`;
      await forgeEvent(String(eventStoreUrl), stream);
      const { exitCode, stdout } = await system.run('verify', '--json');
      expect(exitCode).toBe(4);
      expect(record(JSON.parse(stdout)).broken).toMatchObject({ stream });
    });
  });
});
