import { stat } from 'node:fs/promises';
import { answerOf } from '../system/answer.js';
import { connect, type Connection, type OrganizationOptions } from '../system/connect.js';
import { exitCodes } from '../terminal/exit-codes.js';
import { print, type PrintOptions } from '../terminal/print.js';
import { progressOf } from '../terminal/progress.js';
import { check, type Needs } from './check.js';
import { type Reading } from './deal.js';
import { importIdOf } from './import-id.js';
import { readLookups } from './lookups.js';
import { noonIn } from './noon.js';
import { provideAccounts } from './provide-accounts.js';
import { providePeople } from './provide-people.js';
import { providePipeline } from './provide-pipeline.js';
import { readMap } from './read-map.js';
import { type Destination, send } from './send.js';
import { Tally } from './tally.js';

/** Options of `dealstream import opportunities`. */
export interface ImportOptions extends PrintOptions, OrganizationOptions {
  readonly map: string;
  readonly pipeline?: string;
  readonly dryRun?: boolean;
  readonly report?: string;
}

const rejectedOutcome = { outcome: 'rejected', opportunityId: null } as const;

/** Checks the file, makes what is missing, sends the rows; see the command's help. */
export async function importOpportunities(file: string, options: ImportOptions): Promise<void> {
  const map = await readMap(options.map);
  const connection = options.dryRun ? null : await connect('admin', options);
  const zone = connection ? (await answerOf(connection.api.GET('/v1/organization'))).timeZone : 'UTC';
  const reading = { map, facts: await readLookups(map, file), noon: noonIn(zone) };
  const tally = new Tally(options.report);
  const needs = await checked(file, reading, options.dryRun ? tally : null);
  if (connection) await sendAll(file, reading, { connection, needs, options, tally });
  await tally.close();
  if (tally.rejected > 0) process.exitCode = exitCodes.findings;
  print(
    options,
    outcomeOf(needs, tally),
    options.dryRun ? plan(needs, tally, options.pipeline ?? map.pipeline.name) : summary(tally),
  );
}

/** Reads the file once through; a dry run notes its wrong rows. */
async function checked(file: string, reading: Reading, tally: Tally | null): Promise<Needs> {
  const size = await stat(file).then(
    ({ size: bytes }) => bytes,
    () => 0,
  );
  const bar = progressOf('Checking', 'bytes', size);
  const needs = await check(file, reading, {
    wrong: (row) => tally?.add({ ...rejectedOutcome, ...row }),
    progress: (bytes) => bar.update(bytes),
  });
  bar.stop();
  return needs;
}

interface Sending {
  readonly connection: Connection;
  readonly needs: Needs;
  readonly options: ImportOptions;
  readonly tally: Tally;
}

async function sendAll(file: string, reading: Reading, { connection, needs, options, tally }: Sending): Promise<void> {
  const { api, organization } = connection;
  const { map } = reading;
  const pipeline = await providePipeline(api, map.pipeline, options.pipeline ?? map.pipeline.name);
  const people = await providePeople(api, needs, pipeline.pipelineId);
  const accounts = await provideAccounts(api, needs, reading);
  const importId = await importIdOf(organization.organizationId, [file, options.map], pipeline.pipelineId);
  const destination: Destination = { api, directory: { ...pipeline, ...people, accounts }, importId };
  const bar = progressOf('Importing', 'rows', needs.rows);
  await send(file, reading, destination, (outcome) => {
    tally.add(outcome);
    bar.update(tally.rows);
  });
  bar.stop();
}

const outcomeOf = ({ rows, accounts, reps }: Needs, { created, unchanged, rejected, rejections }: Tally): object => ({
  rows,
  created,
  unchanged,
  rejected,
  rejections,
  accounts: accounts.size,
  reps: reps.size,
});

const number = (count: number): string => count.toLocaleString('en');

const rejectionLines = ({ rejections, rejected }: Tally): string[] => [
  ...rejections.map(({ line, externalId, reason }) => `  line ${line} (${externalId || 'no key'}): ${reason ?? '?'}`),
  ...(rejected > rejections.length ? [`  … and ${number(rejected - rejections.length)} more: see --report`] : []),
];

const summary = (tally: Tally): string =>
  [
    `${number(tally.created)} created, ${number(tally.unchanged)} unchanged, ${number(tally.rejected)} rejected`,
    ...rejectionLines(tally),
  ].join('\n');

function plan({ rows, wrong, accounts, reps }: Needs, tally: Tally, pipeline: string): string {
  const teams = new Set([...reps.values()].filter((team) => team !== ''));
  const names = `${number(accounts.size)} accounts, ${number(reps.size)} reps, ${number(teams.size)} teams`;
  const sentence = `${number(rows - wrong)} of ${number(rows)} rows can go into the pipeline ${pipeline}; they name ${names}.`;
  return [sentence, ...(wrong > 0 ? [`${number(wrong)} would be rejected:`] : []), ...rejectionLines(tally)].join('\n');
}
