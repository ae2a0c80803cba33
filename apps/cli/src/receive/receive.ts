import { v7 } from 'uuid';
import { type ApiClient } from '#api-client';
import { answerOf } from '../system/answer.js';
import { connect, type OrganizationOptions } from '../system/connect.js';
import { CommandFailed, exitCodes } from '../terminal/exit-codes.js';
import { print, type PrintOptions } from '../terminal/print.js';
import { sendIn } from './send-in.js';

/** Who writes, over what. */
export interface ReceiveOptions extends OrganizationOptions {
  /** name or id */
  readonly channel: string;
  readonly from: string;
  readonly name?: string;
  /** the provider's @defaultValue a new one */
  readonly id?: string;
}

/** Sends the message in as the channel's provider would. @throws CommandFailed */
export async function receive(text: string, options: ReceiveOptions & PrintOptions): Promise<void> {
  const { api, organization } = await connect('admin', options);
  const { organizationId } = organization;
  const channelId = await channelOf(api, options.channel);
  const { from, name, id = v7() } = options;
  const message = { id, from, text, sentAt: new Date().toISOString(), ...(name !== undefined && { name }) };
  const taken = await sendIn(api, { organizationId, channelId }, message);
  print(options, { ...taken }, `Taken: ${JSON.stringify(taken)}`);
}

/** @throws CommandFailed naming the channels there are */
async function channelOf(api: ApiClient, wanted: string): Promise<string> {
  const { items } = await answerOf(api.GET('/v1/channels'));
  const found = items.find(({ id, name }) => id === wanted || name.toLowerCase() === wanted.toLowerCase());
  if (found) return found.id;
  const names = items.map(({ name }) => name).join(', ') || 'none: `dealstream api add-channel` adds one';
  throw new CommandFailed(`There is no channel ${wanted}; there are: ${names}`, exitCodes.wrongUse);
}
