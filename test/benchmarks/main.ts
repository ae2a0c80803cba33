import { readdir } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Benchmark, type Measurement, type Target } from './benchmark.js';
import { statisticsOf, type Statistics } from './statistics.js';

/** `npm run -s bench -- [NAME] [--json]`: runs the benchmarks of this folder and prints their figures beside the targets. */
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false } },
});
const [cpu] = cpus();
const machine = `${cpus().length} × ${cpu?.model.trim() ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`;

const isBenchmark = (module: unknown): module is Benchmark =>
  typeof module === 'object' && module !== null && 'name' in module && 'run' in module;

async function benchmarks(): Promise<Benchmark[]> {
  const files = (await readdir(import.meta.dirname)).filter((file) => file.endsWith('.bench.js')).sort();
  const modules: unknown[] = await Promise.all(files.map((file) => import(join(import.meta.dirname, file))));
  return modules.filter(isBenchmark);
}

const met = (target: Target, statistics: Statistics): boolean =>
  statistics[target.statistic] >= (target.least ?? -Infinity) &&
  statistics[target.statistic] <= (target.most ?? Infinity);

const inWords = ({ statistic, least, most }: Target): string =>
  `${statistic} ${least === undefined ? `≤ ${most ?? '?'}` : `≥ ${least}`}`;

const rounded = (figure: number): string => figure.toLocaleString('en', { maximumSignificantDigits: 4 });

const figuresInOrder = ['min', 'median', 'p99', 'max'] as const;

function line(name: string, { metric, unit, samples, target }: Measurement): string {
  const statistics = statisticsOf(samples);
  const figures = [`n ${statistics.n}`, ...figuresInOrder.map((figure) => `${figure} ${rounded(statistics[figure])}`)];
  const verdict = target ? `  target ${inWords(target)}: ${met(target, statistics) ? 'met' : 'MISSED'}` : '';
  return `${name}: ${metric} [${unit}]  ${figures.join('  ')}${verdict}`;
}

function json(name: string, { metric, unit, samples, target }: Measurement): string {
  return JSON.stringify({
    name,
    metric,
    unit,
    ...statisticsOf(samples),
    target: target ? inWords(target) : null,
    machine,
  });
}

const all = await benchmarks();
const [wanted] = positionals;
const chosen = all.filter(({ name }) => wanted === undefined || name === wanted);
if (chosen.length === 0) {
  process.stderr.write(`There is no benchmark ${wanted ?? ''}; there are: ${all.map(({ name }) => name).join(', ')}\n`);
  process.exitCode = 2;
}
if (!options.json) process.stdout.write(`${machine}\n`);
for (const benchmark of chosen) {
  const print = options.json ? json : line;
  await benchmark.run((measurement) => process.stdout.write(`${print(benchmark.name, measurement)}\n`));
}
