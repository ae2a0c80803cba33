import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { type Projector } from './projector.js';

/** What is measured of a projector, read when it is asked for. */
export function metricsOf(projector: Projector): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const gauge = (name: string, help: string, value: () => number) =>
    new Gauge({
      name: `dealstream_projector_${name}`,
      help,
      registers: [registry],
      collect() {
        this.set(value());
      },
    });
  gauge('lag_seconds', 'since everything written was the head of the log', () => projector.lag.report.seconds);
  gauge('lag_events', 'events not yet written, estimated', () => projector.lag.report.events);
  gauge('position', 'log position of the checkpoint', () => Number(projector.lag.status.position ?? -1));
  gauge('parked_streams', 'streams held back by an event that could not be read or projected', () => projector.parked);
  return registry;
}
