import { createHmac } from 'node:crypto';
import { type Webhook as Settings } from '#domain';
import { webhookSecret } from '#auth';

/** For how long what a secret replaced is signed with, too, in milliseconds. */
export const secretOverlap = 86_400_000;

/** A secret that receivers verify with, and until when. */
export interface ValidSecret {
  readonly version: number;
  /** `whsec_` and base64 */
  readonly secret: string;
  /** null: until another takes its place */
  readonly until: string | null;
}

/** The secrets of a webhook that are good at an instant (milliseconds), the present one first, then the last replaced. */
export function secretsOf(organizationKey: Buffer, webhook: Settings, now: number): readonly ValidSecret[] {
  const { id, secretVersion, replacedSecrets } = webhook;
  const of = (version: number, until: string | null): ValidSecret => ({
    ...{ version, until },
    secret: webhookSecret(organizationKey, id, version),
  });
  const overlapping = replacedSecrets
    .map(({ version, at }) => ({ version, ends: Date.parse(at) + secretOverlap }))
    .filter(({ ends }) => now < ends);
  return [
    of(secretVersion, null),
    ...overlapping.map(({ version, ends }) => of(version, new Date(ends).toISOString())),
  ];
}

/** What is signed: Standard Webhooks, `<id>.<seconds>.<body>`. */
export interface Signed {
  readonly id: string;
  /** of this attempt */
  readonly at: Date;
  readonly body: string;
}

/** The headers of Standard Webhooks, with a signature of each of the secrets. */
export function signatureHeaders({ id, at, body }: Signed, secrets: readonly ValidSecret[]): Record<string, string> {
  const timestamp = `${Math.floor(at.getTime() / 1000)}`;
  const signature = secrets.map(({ secret }) => `v1,${signed(`${id}.${timestamp}.${body}`, secret)}`).join(' ');
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signature };
}

const signed = (content: string, secret: string): string =>
  createHmac('sha256', Buffer.from(secret.replace(/^whsec_/, ''), 'base64'))
    .update(content)
    .digest('base64');
