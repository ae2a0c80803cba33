import { describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { Agent, type AgentParts } from './agent.js';
import { type Proposal, type Situation } from './thinker.js';

const logger = pino({ level: 'silent' });

const situation = (messageId: string): Situation => ({
  conversation: { id: 'chat', contactId: 'ada', channelId: 'desk' },
  contactName: 'Ada',
  messages: [{ id: messageId, direction: 'received', text: 'How much?', at: '2026-11-20T12:00:00.000Z' }],
  deal: null,
});

/** An agent whose conversation waits with that message, and what it asked for. */
function agentWith(message: { id: string }, ask: AgentParts['acts']['ask'] = () => Promise.resolve('done')) {
  const asked: Proposal[] = [];
  const lastMessage = { ...message, direction: 'received', text: 'How much?', at: '' } as const;
  const conversation = { id: 'chat', contactId: 'ada', channelId: 'desk', address: '', unread: 1, unanswered: true };
  const waiting = { ...conversation, contact: null, channel: null, lastMessage, startedAt: '', lastActivityAt: '' };
  const agent = new Agent({
    situations: {
      waiting: () => Promise.resolve([{ ...waiting, lastMessage: { ...lastMessage, id: message.id } }]),
      of: () => Promise.resolve(situation(message.id)),
    },
    thinker: { think: () => Promise.resolve([{ kind: 'create', rationale: 'Ada asks.' }]) },
    acts: {
      ask: (proposal, about) => {
        asked.push(proposal);
        return ask(proposal, about);
      },
    },
    logger,
    every: 1,
  });
  return { agent, asked };
}

describe('an agent', () => {
  it('thinks about a message once, and again when another one comes', async () => {
    const message = { id: 'first' };
    const { agent, asked } = agentWith(message);
    await agent.look();
    await agent.look();
    expect(asked).toHaveLength(1);
    message.id = 'second';
    await agent.look();
    expect(asked).toHaveLength(2);
  });

  it('leaves what is refused, and tries again what could not be said', async () => {
    const refused = agentWith({ id: 'first' }, () => Promise.resolve({ refused: 'not_open' }));
    await refused.agent.look();
    await refused.agent.look();
    expect(refused.asked).toHaveLength(1);
    const away = agentWith({ id: 'first' }, () => Promise.reject(new Error('503')));
    await expect(away.agent.look()).rejects.toThrow();
    await expect(away.agent.look()).rejects.toThrow();
    expect(away.asked).toHaveLength(2);
  });
});
