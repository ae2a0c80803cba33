import { Readable } from 'node:stream';
import { type ApiClient } from '#api-client';
import { answerOf } from '../system/answer.js';
import { type Reading } from './deal.js';
import { type Directory } from './directory.js';
import { importRowOf } from './import-row.js';
import { type GoodRow, readDeals } from './read-deals.js';

/** What became of a row. */
export interface RowOutcome {
  readonly line: number;
  readonly externalId: string;
  readonly outcome: 'created' | 'unchanged' | 'rejected';
  readonly opportunityId: string | null;
  /** why it was rejected */
  readonly reason: string | null;
}

/** Where the rows go. */
export interface Destination {
  readonly api: ApiClient;
  readonly directory: Directory;
  readonly importId: string;
}

/** Rows of a request: well below the 500 rows and 1 MB that the API takes. */
const rowsPerRequest = 200;

/** Requests in flight: enough to keep the log's group commit busy. */
const requestsInFlight = 4;

/** Sends every row of the file; holds no more than the requests in flight. */
export async function send(
  file: string,
  reading: Reading,
  destination: Destination,
  done: (outcome: RowOutcome) => void,
): Promise<void> {
  const batches = Readable.from(batchesOf(goodRows(file, reading, done)), { objectMode: true, highWaterMark: 1 });
  await batches.forEach(
    async (batch: readonly GoodRow[]) => {
      for (const outcome of await sendBatch(batch, destination)) done(outcome);
    },
    { concurrency: requestsInFlight },
  );
}

async function* goodRows(file: string, reading: Reading, done: (outcome: RowOutcome) => void): AsyncGenerator<GoodRow> {
  for await (const row of readDeals(file, reading)) {
    if ('deal' in row) yield row;
    else
      done({
        line: row.line,
        externalId: row.externalId,
        outcome: 'rejected',
        opportunityId: null,
        reason: row.reason,
      });
  }
}

async function* batchesOf(rows: AsyncIterable<GoodRow>): AsyncGenerator<readonly GoodRow[]> {
  let batch: GoodRow[] = [];
  for await (const row of rows) {
    batch.push(row);
    if (batch.length < rowsPerRequest) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

async function sendBatch(batch: readonly GoodRow[], { api, directory, importId }: Destination): Promise<RowOutcome[]> {
  const rows = batch.map(({ deal }) => importRowOf(deal, directory));
  const params = { path: { importId } };
  const { results } = await answerOf(api.POST('/v1/imports/{importId}/opportunities', { params, body: { rows } }));
  return results.map(({ externalId, outcome, opportunityId, problem }, index) => {
    const reason = problem ? (problem.detail ?? problem.title) : null;
    return { line: batch[index]?.line ?? 0, externalId, outcome, opportunityId, reason };
  });
}
