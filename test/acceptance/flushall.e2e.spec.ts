import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type OrganizationCredentials } from '#auth';
import { flushRedis } from '../support/flush-redis.js';
import { httpCall } from '../support/http-answer.js';
import { type SalesDesk, salesDesk } from '../support/sales-desk.js';
import { startSystem, type System } from '../support/system.js';

describe('FLUSHALL while commands run', () => {
  let system: System;
  let desk: SalesDesk;
  let quiet: OrganizationCredentials;
  let quietDesk: { pipelineId: string };

  beforeAll(async () => {
    system = await startSystem();
    desk = await salesDesk(system);
    quiet = await system.addOrganization('Quiet');
    const contact = await asQuiet('POST', '/v1/contacts', { name: 'Q' });
    const deal = await asQuiet('POST', '/v1/opportunities', { contactId: contact.body.id, name: 'Quiet deal' });
    const pipelines = await asQuiet('GET', `/v1/pipelines?after=${deal.headers.get('position')}`);
    quietDesk = { pipelineId: pipelines.body.items[0]?.id ?? '' };
  });

  afterAll(() => system.stop());

  const asQuiet = (method: string, path: string, body?: object) =>
    httpCall({ url: system.url, token: quiet.tokens.manager }, method, path, body && { body });

  /** Everything that queries answer about both organizations; null while a model is away. */
  async function everything(after: string): Promise<unknown[] | null> {
    const asBusy = (method: string, path: string) => system.call('manager', method, path);
    const asked = [asBusy, asQuiet].flatMap((ask, n) => {
      const pipelineId = n === 0 ? desk.pipeline.id : quietDesk.pipelineId;
      const paths = [
        `/v1/opportunities?status=any&sort=value&limit=500&after=${after}`,
        `/v1/pipelines/${pipelineId}/summary?after=${after}`,
        `/v1/analytics/win-rate?pipelineId=${pipelineId}&groupBy=day&after=${after}`,
        `/v1/contacts?after=${after}`,
        `/v1/members?after=${after}`,
      ];
      return paths.map((path) => ask('GET', path));
    });
    const answers = await Promise.all(asked);
    return answers.every(({ status }) => status === 200) ? answers.map(({ body }) => body) : null;
  }

  async function onceHealed(after: string): Promise<unknown[]> {
    for (let tries = 0; tries < 150; tries++) {
      const found = await everything(after);
      if (found) return found;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    throw new Error('the models did not come back');
  }

  it('loses nothing: the models of every organization come back, equal to a fresh rebuild', async () => {
    let last = '';
    let running = true;
    const statuses = new Set<number>();
    const writing = (async () => {
      for (let n = 0; running; n++) {
        const deal = await system.call('manager', 'POST', '/v1/opportunities', {
          body: { contactId: desk.contactId, name: `Deal ${n}`, value: { amount: n, currency: 'USD' } },
        });
        const stageId = desk.stage(n % 2 === 0 ? 'Closed Won' : 'Proposal');
        const moved = await desk.write(deal.body, 'stage', { stageId });
        statuses.add(deal.status).add(moved.status);
        last = moved.headers.get('position') ?? last;
      }
    })();
    for (let flushes = 0; flushes < 3; flushes++) {
      await new Promise((resolve) => setTimeout(resolve, 400));
      await flushRedis(system.redis.port);
    }
    await new Promise((resolve) => setTimeout(resolve, 400));
    running = false;
    await writing;
    expect(statuses).toEqual(new Set([200, 201]));

    const healed = await onceHealed(last);
    await system.projector.stop();
    await flushRedis(system.redis.port);
    await system.startProjector();
    expect(healed).toEqual(await onceHealed(last));
    expect(JSON.stringify(healed)).toContain('Quiet deal');
  }, 120_000);
});
