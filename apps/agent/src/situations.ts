import { type ApiClient, type Schemas } from '#api-client';
import { type Situation } from './thinker.js';

/** Messages of a conversation that a model is given. */
const mostMessages = 20;

/** A conversation that waits for an answer. */
export type Waiting = Schemas['InboxItemDto'];

/** Reads what a model would be given, as the agent may. */
export class Situations {
  constructor(private readonly api: ApiClient) {}

  /** The conversations that wait for an answer, those of the last activity first. @throws where the API refuses */
  async waiting(): Promise<readonly Waiting[]> {
    const query = { unanswered: true, limit: 100 } as const;
    const { data, error } = await this.api.GET('/v1/conversations', { params: { query } });
    return data?.items ?? failed(error);
  }

  /** @throws where the API refuses */
  async of({ id, contactId, channelId, contact }: Waiting): Promise<Situation> {
    const [messages, deal] = await Promise.all([this.messages(id), this.openDeal(contact?.id ?? contactId)]);
    return {
      conversation: { id, contactId: contact?.id ?? contactId, channelId },
      contactName: contact?.name ?? null,
      messages,
      deal: deal && { id: deal.id, name: deal.name, stage: deal.stage.name },
    };
  }

  private async messages(conversationId: string): Promise<Situation['messages']> {
    const { data, error } = await this.api.GET('/v1/conversations/{conversationId}/messages', {
      params: { path: { conversationId }, query: { limit: mostMessages } },
    });
    return (data?.items ?? failed(error)).toReversed();
  }

  private async openDeal(contactId: string): Promise<Schemas['OpportunityDetailsDto'] | null> {
    const status: 'open'[] = ['open'];
    const query = { contactId, status, sort: '-lastActivityAt' as const, limit: 1 };
    const { data, error } = await this.api.GET('/v1/opportunities', { params: { query } });
    return (data?.items ?? failed(error))[0] ?? null;
  }
}

function failed(problem: unknown): never {
  throw new Error('the API refuses', { cause: problem });
}
