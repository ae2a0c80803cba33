import { Webhook } from 'standardwebhooks';
import { type HttpAnswer, httpCall } from './http-answer.js';
import { type System } from './system.js';

/** How a provider's request is to differ from a right one. */
export interface Forgery {
  readonly secret?: string;
  /** of the signature */
  readonly at?: Date;
  /** sent in place of what was signed */
  readonly body?: string;
  readonly path?: string;
  /** which API is asked @defaultValue the first */
  readonly api?: number;
}

/** The provider of a channel of the system's first organization: it signs what it took for the organization. */
export class Provider {
  private constructor(
    private readonly system: System,
    readonly channelId: string,
    private readonly secret: string,
  ) {}

  /** The read model may not have the channel yet. */
  static async of(system: System, channelId: string): Promise<Provider> {
    const path = `/v1/channels/${channelId}/secret`;
    let answer = await system.call('admin', 'GET', path);
    for (let n = 0; answer.status === 404 && n < 100; n++) answer = await system.call('admin', 'GET', path);
    return new Provider(system, channelId, answer.body.secret);
  }

  get path(): string {
    return `/v1/channels/${this.system.credentials.organizationId}/${this.channelId}/messages`;
  }

  /** Posts a message. */
  post(message: object, forgery: Forgery = {}): Promise<HttpAnswer> {
    const { secret = this.secret, at = new Date(), path = this.path, api = 0 } = forgery;
    const signed = JSON.stringify(message);
    const headers = {
      'webhook-id': 'msg_1',
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': new Webhook(secret).sign('msg_1', at, signed),
    };
    return httpCall({ url: this.system.urlOf(api), token: null }, 'POST', path, {
      body: forgery.body ?? signed,
      headers,
    });
  }

  /** Posts a text of an address, as a new message of that id. */
  say(id: string, from: string, text: string, { api = 0, ...fields }: { name?: string; api?: number } = {}) {
    return this.post({ id, from, text, sentAt: '2026-03-01T09:00:00Z', ...fields }, { api });
  }
}
