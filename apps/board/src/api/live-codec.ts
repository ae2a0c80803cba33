import { type LiveEvent } from './live-event.js';
import { type TabMessage } from './tab-message.js';

const types = [
  'live',
  'card',
  'card_removed',
  'totals',
  'conversation',
  'lead',
  'agent_job',
  'follow-up',
  'catalogue',
  'reset',
];

/** A pushed event; null for a kind that this page does not know. */
export const decodeLiveEvent = (type: string | undefined, data: string): LiveEvent | null =>
  type !== undefined && types.includes(type) ? ({ type, data: JSON.parse(data) as unknown } as LiveEvent) : null;

/** What another tab of this page told: only this page's scripts can speak on the channel. */
export const decodeTabMessage = (data: unknown): TabMessage => data as TabMessage;
