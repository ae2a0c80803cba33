import { type Pipeline, type Stage } from '../../catalogue/catalogue.js';
import { type BoardState } from './board-state.js';
import { type Card } from './card.js';

/** An instant of a day. */
export const at = (minute: number): string => `2026-03-01T12:${String(minute).padStart(2, '0')}:00.000Z`;

/** A deal of 100 in the stage Lead. */
export const card = (id: string, fields: Partial<Card> = {}): Card => ({
  id,
  revision: 1,
  name: id,
  contact: null,
  account: null,
  stageId: 'lead',
  status: 'open',
  value: { amount: 100, currency: 'USD' },
  teamId: null,
  channel: null,
  rep: null,
  agentId: null,
  followUp: null,
  stale: false,
  expectedCloseDate: null,
  tags: [],
  rank: null,
  stageEnteredAt: at(0),
  closedAt: null,
  lastActivityAt: at(0),
  contactActivity: null,
  ...fields,
});

const stage = (id: string, outcome: Stage['outcome']): Stage => ({
  id,
  name: id,
  description: '',
  colour: 'blue',
  outcome,
  probability: 50,
  staleAfterDays: null,
  gates: { requiredFields: [], leastValue: null, reasonRequired: false },
  deletion: null,
});

/** A pipeline of the stages lead, offer, won and lost. */
export const pipeline = (fields: Partial<Pipeline> = {}): Pipeline => ({
  id: 'sales',
  name: 'Sales',
  description: '',
  currency: 'USD',
  statusPolicy: 'by_stage',
  closeReasonPolicy: 'optional',
  isDefault: true,
  statusDescriptions: { open: '', won: '', lost: '', abandoned: '' },
  stages: [stage('lead', 'active'), stage('offer', 'active'), stage('won', 'won'), stage('lost', 'lost')],
  deletion: null,
  ...fields,
});

/** A board that is loaded whole, with these deals. */
export const board = (cards: readonly Card[]): BoardState => ({
  position: '0',
  columns: pipeline().stages.map(({ id }) => {
    const held = cards.filter(({ stageId }) => stageId === id);
    const amount = held.reduce((sum, { value }) => sum + value.amount, 0);
    const total = { count: held.length, value: { amount, currency: 'USD' } };
    return { stageId: id, total, cards: held, nextCursor: null, edge: null };
  }),
});
