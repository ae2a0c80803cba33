import { readFile } from 'node:fs/promises';
import { memberIdOf } from '#auth';
import { imported } from '../support/imports.js';
import { startSystem, type System } from '../support/system.js';
import { type Report } from './benchmark.js';

/** A file of 100,000 leads (BENCH_LEADS: another number) imported with rules in force, until the last one is assigned; then again. */
export const name = 'leads';

const count = Number(process.env.BENCH_LEADS ?? 100_000);
const runs = Number(process.env.BENCH_RUNS ?? 3);
const shareOfRep = 5;

export async function run(report: Report): Promise<void> {
  const rounds: Round[] = [];
  for (let round = 0; round < runs; round++) rounds.push(await routeOnce());
  const samples = (figure: keyof Round) => rounds.map((round) => round[figure]);
  report({ metric: `${count} leads: the rows are in`, unit: 's', samples: samples('imported') });
  report({ metric: `${count} leads: the last one is assigned`, unit: 's', samples: samples('assigned') });
  report({ metric: 'leads imported and routed', unit: '1/s', samples: rounds.map((round) => count / round.assigned) });
  report({ metric: `the same ${count} rows again`, unit: 's', samples: samples('again') });
  report({ metric: 'leads that it added', unit: 'leads', samples: samples('added') });
  report({ metric: 'memory of the reactor', unit: 'MB', samples: samples('megabytes') });
  report({ metric: 'most minus least of a team of four', unit: 'leads', samples: samples('imbalance') });
}

interface Round {
  /** seconds from sending the file */
  readonly imported: number;
  readonly assigned: number;
  readonly again: number;
  /** leads of the second time */
  readonly added: number;
  readonly megabytes: number;
  readonly imbalance: number;
}

const mapping = {
  externalId: { column: 'id' },
  dates: 'YYYY-MM-DD',
  fields: { name: { column: 'name' }, country: { column: 'country' } },
};

const file = (): string => {
  const row = (_: unknown, n: number) => `r${n},Lead ${n},${n % shareOfRep === 0 ? 'DE' : 'FR'}`;
  return ['id,name,country', ...Array.from({ length: count }, row)].join('\n');
};

async function routeOnce(): Promise<Round> {
  const system = await startSystem();
  try {
    await setRules(system);
    const rows = file();
    const started = performance.now();
    const since = () => (performance.now() - started) / 1000;
    const [shares, inAfter] = await Promise.all([
      assigned(system),
      imported(system, { kind: 'leads', mapping }, rows).then(since),
    ]);
    const assignedAfter = since();
    const counts = [...shares.values()];
    const imbalance = Math.max(...counts) - Math.min(...counts);
    const { created } = await imported(system, { kind: 'leads', mapping }, rows);
    const again = since() - assignedAfter;
    const megabytes = await memoryOf(system.reactor.pid);
    return { imported: inAfter, assigned: assignedAfter, again, added: created, megabytes, imbalance };
  } finally {
    await system.stop();
  }
}

async function setRules(system: System): Promise<void> {
  const { organizationId } = system.credentials;
  const member = (role: 'setter' | 'closer' | 'manager' | 'sales_ops' | 'admin') => memberIdOf(organizationId, role);
  const pipelines = await system.call('admin', 'GET', '/v1/pipelines');
  const memberIds = [member('setter'), member('closer'), member('manager'), member('sales_ops')];
  const body = { name: 'Desk', pipelineId: pipelines.body.items[0]?.id, memberIds };
  const team = await system.call('admin', 'POST', '/v1/teams', { body });
  const german = { field: 'country', comparison: 'equals', value: 'DE' };
  const rules = [
    { name: 'German ones', conditions: [german], assign: { repId: member('admin') } },
    { name: 'The rest', conditions: [], assign: { teamId: team.body.id } },
  ];
  const set = await system.call('sales_ops', 'PUT', '/v1/routing-rules', { body: { rules } });
  if (set.status !== 200) throw new Error(JSON.stringify(set.body));
}

/** How many leads each member of the team got, once every lead is assigned. */
async function assigned(system: System): Promise<ReadonlyMap<unknown, number>> {
  const log = await system.log();
  const [ending, shares] = [new AbortController(), new Map<unknown, number>()];
  let left = count;
  for await (const { events } of log.subscribe({ after: null, categories: ['lead'], signal: ending.signal })) {
    for (const { event } of events) {
      if (event.type !== 'lead_assigned') continue;
      const repId: unknown = Reflect.get(event.data, 'repId');
      if (Reflect.get(event.data, 'teamId') !== null) shares.set(repId, (shares.get(repId) ?? 0) + 1);
      if (--left === 0) ending.abort();
    }
  }
  return shares;
}

async function memoryOf(pid: number): Promise<number> {
  const [, kilobytes] = /VmHWM:\s+(\d+) kB/.exec(await readFile(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) / 1024;
}
