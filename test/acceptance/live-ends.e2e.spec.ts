import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { memberIdOf } from '#auth';
import { ProjectorRequests } from '#read-model';
import { type LiveAddress, LiveListener } from '../support/live-listener.js';
import { startSystem, type System } from '../support/system.js';

const path = '/v1/events?topics=inbox';
const connections = 4;

describe('a stream of live updates', () => {
  let system: System;
  let address: LiveAddress;
  let quiet: LiveListener;

  beforeAll(async () => {
    system = await startSystem({ env: { DEALSTREAM_LIVE_CONNECTIONS: `${connections}` }, reactor: false });
    address = { url: system.url, token: system.tokenOf('manager'), path };
    const bolt = await system.addOrganization('Bolt');
    quiet = await LiveListener.open({ ...address, token: bolt.tokens.manager });
    await quiet.hear('live');
  });

  afterAll(() => system.stop());

  const organizationId = () => system.credentials.organizationId;

  const listen = async (token = address.token): Promise<LiveListener> => {
    const listener = await LiveListener.open({ ...address, token });
    await listener.hear('live');
    return listener;
  };

  describe('of a member', () => {
    let memberId: string;
    let token: string;

    beforeEach(async () => {
      memberId = memberIdOf(organizationId(), 'closer');
      const issued = await system.call('admin', 'POST', `/v1/members/${memberId}/tokens`, { body: { name: 'Phone' } });
      token = issued.body.token;
    });

    it('ends with the token', async () => {
      const listener = await listen(token);
      const { body } = await system.call('admin', 'GET', `/v1/members/${memberId}/tokens`);
      for (const { id } of body.items) await system.call('admin', 'DELETE', `/v1/members/${memberId}/tokens/${id}`);
      await listener.ended;
      await expect(listen(token)).rejects.toThrow('401');
    });

    it('ends with the role, and begins anew as what the member now is', async () => {
      const listener = await listen(token);
      await system.call('admin', 'POST', `/v1/members/${memberId}/role`, { body: { role: 'setter' } });
      await listener.ended;
      const deals = { ...address, token, path: '/v1/events?topics=follow-ups' };
      await expect(LiveListener.open(deals)).rejects.toThrow('403');
      await (await listen(token)).cut();
    });
  });

  it('is refused where there are too many', async () => {
    const others: LiveListener[] = [];
    while (others.length < connections - 1) others.push(await listen());
    const answer = await system.call('manager', 'GET', path);
    expect([answer.status, answer.body.code]).toEqual([503, 'too_many_connections']);
    await others.pop()?.cut();
    others.push(await untilOpen());
    for (const one of others) await one.cut();
  });

  const untilOpen = async (): Promise<LiveListener> => {
    for (;;) {
      const opened = await listen().catch(() => null);
      if (opened) return opened;
      await pause(20);
    }
  };

  it.each([
    ['a rebuild', (requests: ProjectorRequests) => requests.requestRebuild('opportunity'), 'switched'],
    ['going back', (requests: ProjectorRequests) => requests.revertBuild('opportunity'), 'refilled'],
    ['taking up what was parked', (requests: ProjectorRequests) => requests.unpark(organizationId()), 'refilled'],
  ])('says to read everything again after %s', async (_, ask, reason) => {
    const listener = await untilOpen();
    const requests = await ProjectorRequests.connect(system.redis.url);
    await ask(requests);
    expect((await listener.hear('reset')).data.reason).toBe(reason);
    await requests.close();
    await listener.cut();
  });

  it('shows that it lives where nothing happens', async () => {
    while (quiet.beats === 0) await pause(100);
    await quiet.cut();
  });

  it('ends with the process, which waits neither for those who do not read nor for those who never asked', async () => {
    const listener = await untilOpen();
    const { port, hostname, host } = new URL(system.url);
    const [deaf, silent] = [connect(Number(port), hostname).pause(), connect(Number(port), hostname)];
    deaf.write(`GET ${path} HTTP/1.1\r\nHost: ${host}\r\nAuthorization: Bearer ${address.token}\r\n\r\n`);
    await Promise.all([deaf, silent].map((one) => once(one, 'connect')));
    await system.api().stop(); // fails where it does not exit
    await listener.ended;
    for (const one of [deaf, silent]) one.destroy();
    await system.startApi();
    await (await LiveListener.open(address, listener.lastId)).cut();
  });
});
