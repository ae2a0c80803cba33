import { mkdtemp, readFile, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { LocalProvider } from './local-provider.js';

const channel = { id: 'ch-1', name: 'Sales', kind: 'whatsapp', address: '+4930555123', secretVersion: 1 } as const;
const message = (id: string, text = 'Hello') => ({ id, organizationId: 'acme', channel, to: '+4930901820', text });
const clock = () => new Date('2026-03-01T09:00:00.000Z');

describe('the local provider', () => {
  let folder: string;
  const lines = async () => (await readFile(join(folder, 'ch-1.log'), 'utf8')).split('\n').slice(0, -1);

  beforeEach(async () => {
    folder = join(await mkdtemp(join(tmpdir(), 'outbox-')), 'outbox');
  });

  it('writes each message on a line of its own that only its owner can read', async () => {
    const provider = new LocalProvider(folder, clock);
    expect(await provider.deliver(message('m1', 'Hello\n"Carl"'))).toEqual({ providerId: 'local-m1' });
    await provider.deliver(message('m2'));
    expect(await lines()).toEqual([
      '2026-03-01T09:00:00.000Z message m1 Sales (whatsapp) to +4930901820: "Hello\\n\\"Carl\\""',
      '2026-03-01T09:00:00.000Z message m2 Sales (whatsapp) to +4930901820: "Hello"',
    ]);
    expect((await stat(join(folder, 'ch-1.log'))).mode & 0o777).toBe(0o600);
  });

  it('writes a message once, though it is handed over again, after a crash too', async () => {
    const provider = new LocalProvider(folder, clock);
    await provider.deliver(message('m1'));
    await provider.deliver(message('m1'));
    const restarted = new LocalProvider(folder, clock);
    expect(await restarted.deliver(message('m1'))).toEqual({ providerId: 'local-m1' });
    await restarted.deliver(message('m2'));
    expect(await lines()).toHaveLength(2);
  });

  it('keeps the order of those that come at once', async () => {
    const provider = new LocalProvider(folder, clock);
    const ids = Array.from({ length: 20 }, (_, n) => `m${n}`);
    await Promise.all(ids.map((id) => provider.deliver(message(id))));
    expect((await lines()).map((line) => line.split(' ')[2])).toEqual(ids);
  });
});
