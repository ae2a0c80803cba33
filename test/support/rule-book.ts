import { setTimeout as pause } from 'node:timers/promises';
import { type RecordedEvent } from '#event-store';
import { type AnswerBody } from './answer-codec.js';
import { type System } from './system.js';

/** A rule to be made: what it does when a deal is created, unless it says another thing. */
export const ruleOf = (fields: object) => ({
  name: 'Rule',
  trigger: { kind: 'event', type: 'pipeline_created' },
  conditions: [],
  actions: [{ type: 'tag', tag: 'seen' }],
  on: true,
  ...fields,
});

/** The rules of the system's first organization, and what they did. */
export class RuleBook {
  constructor(private readonly system: System) {}

  /** Makes a rule. */
  async add(fields: object): Promise<AnswerBody> {
    const { status, body } = await this.system.call('sales_ops', 'POST', '/v1/automations', { body: ruleOf(fields) });
    if (status !== 201) throw new Error(`no rule: ${JSON.stringify(body)}`);
    return body;
  }

  /** Switches it on or off, or removes it. @returns the position that a read of it can ask for. */
  async change({ id }: { readonly id: string }, what: 'on' | 'off' | 'remove'): Promise<string> {
    const [method, path] = what === 'remove' ? ['DELETE', ''] : ['POST', `/${what}`];
    const answer = await this.system.call('sales_ops', method, `/v1/automations/${id}${path}`, { body: {} });
    if (answer.status !== 200) throw new Error(`not ${what}: ${answer.status}`);
    return answer.headers.get('position') ?? '';
  }

  /** How often the rule ran on each deal, by what the log says. */
  async runsOf({ id }: { readonly id: string }): Promise<Readonly<Record<string, number>>> {
    const runs: Record<string, number> = {};
    for (const { streamId } of await this.events('automation_ran', id)) runs[streamId] = (runs[streamId] ?? 0) + 1;
    return runs;
  }

  /** The events of a type that are about the rule. */
  async events(type: string, ruleId: string): Promise<readonly RecordedEvent[]> {
    const events = await this.system.events();
    return events.filter(({ event }) => event.type === type && Reflect.get(event.data, 'ruleId') === ruleId);
  }

  /** The first event of a type about the rule and a deal, once there is one. */
  async ended(rule: { readonly id: string }, deal: { readonly id: string }, type = 'automation_ran') {
    for (;;) {
      const found = (await this.events(type, rule.id)).find(({ streamId }) => streamId === deal.id);
      if (found) return found;
      await pause(50);
    }
  }
}
