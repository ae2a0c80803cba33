import { gauges, type Health } from '#telemetry';
import { type Patience } from './patience.js';
import { type Reactor } from './reactor.js';
import { type Timers } from './timers.js';
import { type Senders } from './webhooks/senders.js';

/** What a reactor consists of. */
export interface ReactorProcess {
  readonly reactor: Reactor;
  readonly timers: Timers;
  readonly patience: Patience;
  readonly senders: Senders;
}

/** What a reactor tells of itself. It is ready as soon as it runs: what it cannot do now, it tries again. */
export function healthOf({ reactor, timers, patience, senders }: ReactorProcess): Health {
  const report = () => {
    const { seen, checkpoint } = reactor.positions;
    const { reacting, unreadable } = reactor;
    return { seen: `${seen}`, checkpoint: `${checkpoint}`, reacting, unreadable, retrying: patience.retrying };
  };
  return {
    ready: () => ({ ready: true, report: report() }),
    metrics: gauges('dealstream_reactor', {
      position: ['log position of what came in last', () => Number(reactor.positions.seen)],
      checkpoint: ['log position up to which everything is done', () => Number(reactor.positions.checkpoint)],
      reacting: ['events that are being reacted to', () => reactor.reacting],
      unreadable_streams: ['streams in which an event cannot be read', () => reactor.unreadable],
      retrying: ['tasks that failed and are being tried again', () => patience.retrying],
      webhooks: ['webhooks that are told', () => senders.size],
      untold_events: ['events that are known and neither told nor waiting, over all webhooks', () => senders.untold],
      waiting_deliveries: ['streams of which something waits for a webhook', () => senders.waiting],
      failures: ['attempts that failed since the start', () => patience.failures],
      sweep_seconds: ['how long the last sweep of timers took', () => timers.took / 1000],
    }),
  };
}
