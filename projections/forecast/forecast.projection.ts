import { type OpportunityEvent } from '#domain';
import { add, type Projection } from '#read-model';
import { forecastModel, type ForecastRecord } from './forecast.keys.js';
import { likelyAfter, likelyContributions } from './likely-deals.js';

/** Open deals by when they are expected to close: each event takes back what the deal added before. */
export const forecast: Projection<ForecastRecord, OpportunityEvent> = {
  ...forecastModel,
  categories: ['opportunity'],
  project({ event, metadata }, before) {
    const after = likelyAfter(before, event, { at: metadata.occurredAt });
    if (after === before) return { operations: [], kept: after };
    const changes = (record: ForecastRecord | null, sign: number) =>
      likelyContributions(record).map(([key, field, by]) => add(key, field, sign * by));
    return { operations: [...changes(before, -1), ...changes(after, 1)], kept: after };
  },
};
