import { type ApiClient } from '#api-client';
import { type Proposal, type Situation } from './thinker.js';

/** What became of a proposal: done, waiting for a person, or refused with a code. */
export type Outcome = 'done' | 'waits' | { readonly refused: string };

/** Asks for what a thinker proposes: through the public API, as the agent. */
export class Acts {
  constructor(private readonly api: ApiClient) {}

  /** The same proposal for the same message is one request, however often it is made. @throws where the API cannot say now */
  async ask(proposal: Proposal, { conversation, messages }: Situation): Promise<Outcome> {
    const header = { 'Idempotency-Key': `agent/${messages.at(-1)?.id ?? ''}/${proposal.kind}` };
    const said = { rationale: proposal.rationale, fromConversationId: conversation.id };
    return outcomeOf(await this.send(proposal, conversation, { header, said }));
  }

  private send(
    proposal: Proposal,
    { id: conversationId, contactId, channelId }: Situation['conversation'],
    { header, said }: { readonly header: { 'Idempotency-Key': string }; readonly said: object },
  ): Promise<{ readonly error?: unknown; readonly response: Response }> {
    switch (proposal.kind) {
      case 'create': {
        const body = { contactId, conversationId, channelId, source: 'inbound', ...said };
        return this.api.POST('/v1/opportunities', { params: { header }, body });
      }
      case 'advance': {
        const params = { header, path: { id: proposal.opportunityId } };
        return this.api.POST('/v1/opportunities/{id}/advance', { params, body: { ...said } });
      }
      case 'note': {
        const params = { header, path: { id: proposal.opportunityId } };
        const body = { text: proposal.text, conversationId, ...said };
        return this.api.POST('/v1/opportunities/{id}/notes', { params, body });
      }
    }
  }
}

/** Refused for good, or to be tried again. */
function outcomeOf({ error, response }: { readonly error?: unknown; readonly response: Response }): Outcome {
  if (response.ok) return response.status === 202 ? 'waits' : 'done';
  if (response.status >= 500 || response.status === 429) throw new Error(`${response.status}`, { cause: error });
  return { refused: codeOf(error) };
}

const codeOf = (problem: unknown): string =>
  typeof problem === 'object' && problem !== null && 'code' in problem ? String(problem.code) : 'unknown';
