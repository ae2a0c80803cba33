import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';

/** A number that is read when it is asked for: what it means, and how it is read. */
export type ReadGauge = readonly [help: string, value: () => number];

/** Metrics of a process: Node's own, and gauges named `<prefix>_<name>`. */
export function gauges(prefix: string, read: Readonly<Record<string, ReadGauge>>): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  for (const [name, [help, value]] of Object.entries(read)) {
    new Gauge({
      name: `${prefix}_${name}`,
      help,
      registers: [registry],
      collect() {
        this.set(value());
      },
    });
  }
  return registry;
}
