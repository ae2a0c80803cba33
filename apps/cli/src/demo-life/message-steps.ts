import { accounts, firstNames, lastNames, teams } from '../demo/company.js';
import { contactOf } from '../demo/contact.js';
import { contactsPerAccount } from '../demo/deal-plan.js';
import { sendIn } from '../receive/send-in.js';
import { answerOf } from '../system/answer.js';
import { randomKey } from '../system/key-for.js';
import { answers, questions, strangers } from './texts.js';
import { type Office, type Step } from './office.js';

/** Conversations that wait for an answer: between these the demo keeps itself. */
const waiting = { least: 4, most: 14 };

/** How often it is somebody who is not known yet, and how many numbers there are for them. */
const unknown = { share: 0.15, numbers: 90 };

async function unanswered({ admin }: Office) {
  const query = { unanswered: true, limit: 50 };
  return (await answerOf(admin.GET('/v1/conversations', { params: { query } }))).items;
}

/** A contact, or somebody new, writes in: signed, as the channel's provider sends it. */
export const writeIn: Step = async (office) => {
  const { admin, organizationId, budget, random } = office;
  if (!budget.has('messages') || (await unanswered(office)).length >= waiting.most) return false;
  const sender = random.chance(unknown.share) ? stranger(office) : await contact(office);
  if (!sender) return false;
  const number = await budget.spend('messages');
  const { channel, ...who } = sender;
  const channelId = office.idOf(`channel/${channel}`);
  const message = { id: `demo-life/${number}`, ...who, sentAt: new Date().toISOString() };
  await sendIn(admin, { organizationId, channelId }, message);
  return true;
};

interface Sender {
  readonly channel: string;
  readonly from: string;
  readonly name: string;
  readonly text: string;
}

const stranger = ({ random }: Office): Sender => ({
  channel: 'Sales',
  from: `+49 30 231259${String(random.between(10, unknown.numbers + 9))}`,
  name: `${random.of(firstNames)} ${random.of(lastNames)}`,
  text: random.of(strangers),
});

/** The contact of an open deal, over the channel of its team. */
async function contact(office: Office): Promise<Sender | null> {
  const known = new Map(
    Array.from({ length: accounts.length * contactsPerAccount }, (_, n) => [office.idOf(`contact/${n}`), n]),
  );
  const deals = (await office.openDeals()).filter(({ contactId }) => contactId !== null && known.has(contactId));
  if (deals.length === 0) return null;
  const { contactId, teamId } = office.random.of(deals);
  const { name, email, phone } = contactOf(known.get(contactId ?? '') ?? 0);
  const text = office.random.of(questions);
  return teamId === office.idOf('team/Enterprise')
    ? { channel: 'Key accounts', from: email, name, text }
    : { channel: 'Sales', from: phone, name, text };
}

/** Somebody answers whoever waits longest. */
export const answer: Step = async (office) => {
  const conversations = await unanswered(office);
  const conversation = conversations.at(-1);
  if (!conversation || conversations.length <= waiting.least) return false;
  const team = conversation.channel?.name === 'Key accounts' ? teams[1] : teams[0];
  const who = await office.desk(office.random.of(team?.members ?? []));
  const path = { conversationId: conversation.id };
  const read = { path, header: randomKey() };
  await answerOf(who.POST('/v1/conversations/{conversationId}/read', { params: read, body: {} }));
  const params = { path, header: randomKey() };
  const body = { text: office.random.of(answers) };
  await answerOf(who.POST('/v1/conversations/{conversationId}/messages', { params, body }));
  return true;
};

/** Agent jobs that are left for the visitor to decide. */
const undecided = 4;

/** A manager decides what an agent wanted, where more waits than is left for the visitor. */
export const decideJob: Step = async (office) => {
  const query = { state: 'pending' as const, limit: 50 };
  const { items } = await answerOf(office.admin.GET('/v1/agent-jobs', { params: { query } }));
  const job = items.at(-1);
  if (!job || items.length <= undecided) return false;
  const who = await office.desk(teams[0]?.members[0] ?? '');
  const params = { path: { jobId: job.id }, header: randomKey() };
  if (office.random.chance(0.75)) await answerOf(who.POST('/v1/agent-jobs/{jobId}/approve', { params, body: {} }));
  else await answerOf(who.POST('/v1/agent-jobs/{jobId}/reject', { params, body: { reason: 'Not yet' } }));
  return true;
};
