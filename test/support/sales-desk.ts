import { type AnswerBody } from './answer-codec.js';
import { type HttpAnswer, type HttpCall } from './http-answer.js';
import { type System } from './system.js';

/** What most tests of deals begin with: a contact and the default pipeline of the system's organization. */
export interface SalesDesk {
  readonly contactId: string;
  readonly pipeline: AnswerBody;
  /** the id of a stage of the default pipeline */
  stage(name: string): string;
  /** A new deal by the manager, as the API answered it. */
  deal(fields?: object): Promise<AnswerBody>;
  /** A write of the manager to a deal. */
  write(deal: { readonly id: string }, path: string, body?: object, headers?: HttpCall['headers']): Promise<HttpAnswer>;
}

/** Sets the desk up. */
export async function salesDesk(system: System): Promise<SalesDesk> {
  const contact = await system.call('manager', 'POST', '/v1/contacts', { body: { name: 'Grace Lind' } });
  const position = contact.headers.get('position') ?? '';
  const pipelines = await system.call('manager', 'GET', `/v1/pipelines?after=${position}`);
  const [pipeline] = pipelines.body.items;
  if (!pipeline) throw new Error('there is no pipeline');
  const contactId = contact.body.id;
  return {
    contactId,
    pipeline,
    stage: (name) => stageOf(pipeline, name),
    deal: async (fields = {}) =>
      (await system.call('manager', 'POST', '/v1/opportunities', { body: { contactId, ...fields } })).body,
    write: (deal, path, body = {}, headers = {}) =>
      system.call('manager', 'POST', `/v1/opportunities/${deal.id}/${path}`, { body, headers }),
  };
}

/** The id of a stage. */
export function stageOf({ stages }: AnswerBody, name: string): string {
  const stage = stages.find((one) => one.name === name);
  if (!stage) throw new Error(`there is no stage ${name}`);
  return stage.id;
}
