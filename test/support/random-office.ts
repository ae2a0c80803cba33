import { memberIdOf } from '#auth';
import { type AnswerBody } from './answer-codec.js';
import { type HttpAnswer } from './http-answer.js';
import { Provider } from './provider.js';
import { type SalesDesk } from './sales-desk.js';
import { type System } from './system.js';

/** What happens next in the office, often first. */
export const officeKinds = [
  ...['stage', 'stage', 'value', 'value', 'name', 'tag', 'won', 'lost', 'reopen', 'team', 'team', 'rep', 'new'],
  ...['delete', 'contact', 'says', 'says', 'answer', 'read', 'merge', 'member'],
] as const;

/** A few contacts who write, and their deals, some of a team, some of a rep. */
export class RandomOffice {
  private readonly deals: AnswerBody[] = [];
  private readonly contacts: { readonly id: string; readonly phone: string }[] = [];
  private conversationId = '';
  private count = 0;
  /** writes that changed something or were taken as they are */
  taken = 0;

  private constructor(
    private readonly system: System,
    private readonly desk: SalesDesk,
    private readonly provider: Provider,
    private readonly teamIds: readonly (string | null)[],
  ) {}

  static async open(system: System, desk: SalesDesk): Promise<RandomOffice> {
    const closer = memberIdOf(system.credentials.organizationId, 'closer');
    const made = async (path: string, body: object) => (await system.call('admin', 'POST', path, { body })).body.id;
    const channelId = await made('/v1/channels', { name: 'Sales', kind: 'whatsapp', address: '+49 30 555123' });
    const team = (name: string, memberIds: readonly string[]) =>
      made('/v1/teams', { name, pipelineId: desk.pipeline.id, memberIds });
    const teamIds = [await team('Own', [closer]), await team('Other', []), null];
    const office = new RandomOffice(system, desk, await Provider.of(system, channelId), teamIds);
    for (let n = 0; n < 3; n++) await office.hire();
    for (let n = 0; n < 5; n++) office.deals.push(await office.deal(n));
    return office;
  }

  /** Does one thing. Some are refused: they change nothing. */
  async act(kind: (typeof officeKinds)[number], which: number, pick: number): Promise<void> {
    const [at, deal] = [which % this.deals.length, one(this.deals, which)];
    const post = async (path: string, body: object = {}) => this.counted(await this.desk.write(deal, path, body));
    switch (kind) {
      case 'stage':
        return void (await post('stage', { stageId: one(this.desk.pipeline.stages, pick).id }));
      case 'value':
        return void (await post('value', { value: { amount: 100 * (1 + pick), currency: 'USD' } }));
      case 'name':
        return void (await post('name', { name: `Name ${pick}` }));
      case 'tag':
        return void (await post('tags', { tag: `t${pick}` }));
      case 'team':
        return void (await post('team', { teamId: one(this.teamIds, pick) }));
      case 'rep':
        return void (await post('rep', { repId: this.member(pick % 2 === 0 ? 'closer' : 'manager') }));
      case 'new':
        return void (this.deals[at] = await this.deal(pick));
      case 'delete':
        this.counted(await this.system.call('manager', 'DELETE', `/v1/opportunities/${deal.id}`));
        return void (this.deals[at] = await this.deal(pick));
      case 'won':
      case 'lost':
      case 'reopen':
        return void (await post(kind));
      case 'member':
        return void (await this.send('admin', `/v1/members/${this.member('closer')}/name`, { name: `Closer ${pick}` }));
      default:
        return this.talk(kind, which, pick);
    }
  }

  /** A deal that nobody touches, as the last thing that happens. */
  async last(): Promise<string> {
    return (await this.desk.deal({ name: 'The last one' })).id;
  }

  private async talk(kind: 'contact' | 'says' | 'answer' | 'read' | 'merge', which: number, pick: number) {
    const { id, phone } = one(this.contacts, which);
    const at = `/v1/conversations/${this.conversationId}`;
    if (kind === 'contact') await this.send('manager', `/v1/contacts/${id}`, { name: `Contact ${pick}` }, 'PATCH');
    else if (kind === 'says') await this.says(phone);
    else if (kind === 'answer') await this.send('manager', `${at}/messages`, { text: `Answer ${pick}` });
    else if (kind === 'read') await this.send('manager', `${at}/read`);
    else {
      const loser = await this.hire();
      await this.desk.deal({ contactId: loser.id, teamId: one(this.teamIds, pick) });
      await this.says(loser.phone);
      await this.send('manager', `/v1/contacts/${loser.id}/merge`, { intoId: id });
    }
  }

  private async says(phone: string): Promise<void> {
    const { body } = await this.provider.say(`m${++this.count}`, phone, `Message ${this.count}`);
    this.conversationId = body.conversationId;
  }

  private async hire() {
    const phone = `+49 30 90182${10 + this.contacts.length + this.count++}`;
    const { id } = await this.send('manager', '/v1/contacts', { name: `Contact ${phone}`, phones: [phone] });
    const contact = { id, phone };
    this.contacts.push(contact);
    return contact;
  }

  private deal(pick: number): Promise<AnswerBody> {
    const teamId = one(this.teamIds, pick);
    const contactId = one(this.contacts, pick).id;
    return this.desk.deal({ name: `New ${pick}`, contactId, ...(teamId !== null && { teamId }) });
  }

  private async send(role: 'admin' | 'manager', path: string, body: object = {}, method = 'POST'): Promise<AnswerBody> {
    return this.counted(await this.system.call(role, method, path, { body })).body;
  }

  private counted(answer: HttpAnswer): HttpAnswer {
    if (answer.status < 300) this.taken++;
    return answer;
  }

  private member(role: 'closer' | 'manager'): string {
    return memberIdOf(this.system.credentials.organizationId, role);
  }
}

function one<T>(all: readonly T[], pick: number): T {
  const found = all[pick % all.length];
  if (found === undefined) throw new Error('there is none to pick from');
  return found;
}
