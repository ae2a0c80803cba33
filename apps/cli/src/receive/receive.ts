import { Webhook } from 'standardwebhooks';
import { v7 } from 'uuid';
import { type ApiClient } from '#api-client';
import { answerOf, bodyOf } from '../system/answer.js';
import { connect, type OrganizationOptions } from '../system/connect.js';
import { CommandFailed, exitCodes } from '../terminal/exit-codes.js';
import { print, type PrintOptions } from '../terminal/print.js';

/** Who writes, over what. */
export interface ReceiveOptions extends OrganizationOptions {
  /** name or id */
  readonly channel: string;
  readonly from: string;
  readonly name?: string;
  /** the provider's @defaultValue a new one */
  readonly id?: string;
}

/** Signs the message and posts it where the channel's provider does. @throws CommandFailed */
export async function receive(text: string, options: ReceiveOptions & PrintOptions): Promise<void> {
  const { api, send } = await connect('admin', options);
  const channelId = await channelOf(api, options.channel);
  const secret = await answerOf(api.GET('/v1/channels/{channelId}/secret', { params: { path: { channelId } } }));
  const { from, name, id = v7() } = options;
  const body = JSON.stringify({
    id,
    from,
    text,
    sentAt: new Date().toISOString(),
    ...(name !== undefined && { name }),
  });
  const taken = await bodyOf(
    await send(secret.messagesPath, { method: 'POST', body, headers: signed(secret.secret, id, body) }),
  );
  print(options, { ...asObject(taken) }, `Taken: ${JSON.stringify(taken)}`);
}

/** @throws CommandFailed naming the channels there are */
async function channelOf(api: ApiClient, wanted: string): Promise<string> {
  const { items } = await answerOf(api.GET('/v1/channels'));
  const found = items.find(({ id, name }) => id === wanted || name.toLowerCase() === wanted.toLowerCase());
  if (found) return found.id;
  const names = items.map(({ name }) => name).join(', ') || 'none: `dealstream api add-channel` adds one';
  throw new CommandFailed(`There is no channel ${wanted}; there are: ${names}`, exitCodes.wrongUse);
}

function signed(secret: string, id: string, body: string): Record<string, string> {
  const at = new Date();
  return {
    'Content-Type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': new Webhook(secret).sign(id, at, body),
  };
}

const asObject = (value: unknown): object => (typeof value === 'object' && value !== null ? value : {});
