import { type LiveEvent } from './live-event.js';
import { type LiveStatus } from './live-status.js';

/** What tabs of one browser and one token tell each other. */
export type TabMessage =
  /** what a tab shows; `anew`: it may have missed something of it */
  | { readonly kind: 'follow'; readonly tab: string; readonly topics: readonly string[]; readonly anew: boolean }
  | { readonly kind: 'left'; readonly tab: string }
  /** the tab that has the connection is another one now: each says again what it shows */
  | { readonly kind: 'leads' }
  /** from the connection; `tab`: for that one only */
  | { readonly kind: 'heard'; readonly event: LiveEvent | null; readonly id: string | null; readonly tab?: string }
  | { readonly kind: 'status'; readonly status: LiveStatus };
