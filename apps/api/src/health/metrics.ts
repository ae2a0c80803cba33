import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';

/** What Prometheus reads of this process. */
export const metrics = new Registry();

collectDefaultMetrics({ register: metrics });

/** Seconds that requests took, by route and status. Routes have their parameters as names: no ids of records. */
export const requestDuration = new Histogram({
  name: 'http_request_duration_seconds',
  help: 'Seconds from the request to its answer',
  labelNames: ['method', 'route', 'status'],
  buckets: [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
  registers: [metrics],
});
