import { describe, expect, it } from '@jest/globals';
import { Webhook as Receiver } from 'standardwebhooks';
import { type Webhook } from '#domain';
import { secretOverlap, secretsOf, signatureHeaders } from './signature.js';

const key = Buffer.alloc(32, 7);
const rotatedAt = '2026-03-01T09:00:00.000Z';
const rotated = Date.parse(rotatedAt);
const webhook = (version: number): Webhook => ({
  ...{ id: 'lake', name: 'Lake', url: 'https://lake.example/in', eventTypes: ['*'], disabled: null, replay: null },
  filter: { pipelineId: null, teamId: null, repId: null },
  secretVersion: version,
  replacedSecrets: Array.from({ length: version - 1 }, (_, n) => ({ version: version - 1 - n, at: rotatedAt })),
});
const body = '{"id":"e-1"}';

/** Whether a receiver that has the secret takes what is signed with these. */
function takes(secret: string, signedWith: ReturnType<typeof secretsOf>): boolean {
  const headers = signatureHeaders({ id: 'e-1', at: new Date(), body }, signedWith);
  try {
    new Receiver(secret).verify(body, headers, { jsonParse: false });
    return true;
  } catch {
    return false;
  }
}

describe('the signature', () => {
  const [first] = secretsOf(key, webhook(1), rotated);
  const [second] = secretsOf(key, webhook(2), rotated);

  it('is one that receivers of Standard Webhooks verify', () => {
    expect(takes(first?.secret ?? '', secretsOf(key, webhook(1), rotated))).toBe(true);
    expect(takes(second?.secret ?? '', secretsOf(key, webhook(1), rotated))).toBe(false);
  });

  it('is made with the old secret, too, for a day after a new one', () => {
    const within = secretsOf(key, webhook(2), rotated + secretOverlap - 1);
    expect([first, second].map((one) => takes(one?.secret ?? '', within))).toEqual([true, true]);
    const later = secretsOf(key, webhook(2), rotated + secretOverlap);
    expect([first, second].map((one) => takes(one?.secret ?? '', later))).toEqual([false, true]);
  });

  it('is made with each secret of the last day, where there were several', () => {
    const within = secretsOf(key, webhook(3), rotated + secretOverlap - 1);
    expect(within.map(({ version, until }) => [version, until === null])).toEqual([
      [3, true],
      [2, false],
      [1, false],
    ]);
    expect([first, second].map((one) => takes(one?.secret ?? '', within))).toEqual([true, true]);
  });

  it('is of one webhook alone', () => {
    const [other] = secretsOf(key, { ...webhook(1), id: 'sea' }, rotated);
    expect(other?.secret).not.toBe(first?.secret);
  });
});
