import { type ApiClient } from '#api-client';
import { sendIn } from '../receive/send-in.js';
import { answerOf } from '../system/answer.js';
import { keyFor } from '../system/key-for.js';
import { contactOf } from './contact.js';
import { conversations, type DemoConversation, type DemoSender } from './conversations.js';
import { type DemoPlace } from './make-deal.js';

const hourMs = 3_600_000;

/** Makes the demo's conversations; what was written before is not written again. */
export async function makeConversations(place: DemoPlace): Promise<void> {
  const { position } = place.catalogue;
  // Senders are known by the read model: before it has the contacts, each would become a new one.
  const query = position === '' ? {} : { after: position };
  await answerOf(place.api.GET('/v1/conversations', { params: { query } }));
  for (const [number, conversation] of conversations.entries()) await makeConversation(number, conversation, place);
}

async function makeConversation(
  number: number,
  { channel, sender, hoursAgo, messages }: DemoConversation,
  place: DemoPlace,
): Promise<void> {
  const { admin, organizationId, catalogue, anchor } = place;
  const channelId = catalogue.channelIds.get(channel) ?? '';
  let conversationId = '';
  for (const [index, { by, text }] of messages.entries()) {
    const what = `demo/conversation/${number}/${index}`;
    if (by === 'us') {
      await answer(place.api, conversationId, what, text);
      continue;
    }
    const sentAt = new Date(anchor.getTime() + (index - hoursAgo) * hourMs).toISOString();
    const message = { id: what, ...writer(sender, channel), text, sentAt };
    ({ conversationId } = await sendIn(admin, { organizationId, channelId }, message));
  }
}

async function answer(api: ApiClient, conversationId: string, what: string, text: string): Promise<void> {
  const path = { conversationId };
  const read = { path, header: keyFor(`${what}/read`) };
  await answerOf(api.POST('/v1/conversations/{conversationId}/read', { params: read, body: {} }));
  const params = { path, header: keyFor(what) };
  await answerOf(api.POST('/v1/conversations/{conversationId}/messages', { params, body: { text } }));
}

function writer(sender: DemoSender, channel: string): { readonly from: string; readonly name: string } {
  if ('from' in sender) return sender;
  const { name, email, phone } = contactOf(sender.contact);
  return { from: channel === 'Key accounts' ? email : phone, name };
}
