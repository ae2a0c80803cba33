import { readFile } from 'node:fs/promises';
import { plainToInstance } from 'class-transformer';
import { validate, type ValidationError } from 'class-validator';
import { CommandFailed, exitCodes } from '../terminal/exit-codes.js';
import { ImportMap } from './import-map.js';
import { type Source } from './source.js';

/** The map of a file. @throws CommandFailed naming everything that is wrong with it */
export async function readMap(path: string): Promise<ImportMap> {
  const problem = (text: string, cause?: unknown): CommandFailed =>
    new CommandFailed(`The map ${path} ${text}`, exitCodes.wrongUse, { cause });
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw problem('cannot be read', error);
  });
  const map = mapOf(text, problem);
  const errors = await validate(map, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true });
  const problems = [...errors.flatMap((error) => described(error, '')), ...danglingNames(map, errors.length === 0)];
  if (problems.length > 0) throw problem(`is wrong:\n  ${problems.join('\n  ')}`);
  return map;
}

function mapOf(text: string, problem: (text: string, cause: unknown) => CommandFailed): ImportMap {
  try {
    const value: unknown = JSON.parse(text);
    return Object.assign(new ImportMap(), plainToInstance(ImportMap, value));
  } catch (error) {
    throw problem('is not JSON', error);
  }
}

/** One line for each wrong field, with its place, e.g. `decisions.2.do must be one of …`. */
function described({ property, constraints, children }: ValidationError, parent: string): string[] {
  const place = parent === '' ? property : `${parent}.${property}`;
  const own = Object.values(constraints ?? {}).map((reason) => `${parent === '' ? '' : `${parent}: `}${reason}`);
  return [...own, ...(children ?? []).flatMap((child) => described(child, place))];
}

/** Names that lead nowhere; looked for only where the shape is right. */
function danglingNames(map: ImportMap, wellShaped: boolean): string[] {
  if (!wellShaped) return [];
  const lookups = new Set(map.lookups?.map(({ name }) => name));
  const stages = new Set(map.pipeline.stages.map(({ name }) => name));
  const facts = [map.account?.facts, map.rep?.facts].filter((name) => name !== undefined && !lookups.has(name));
  const constants = map.decisions.flatMap(({ stage }) => stage?.constant ?? []).filter((name) => !stages.has(name));
  const first = map.decisions[0]?.do === 'create' ? [] : ['the first of the decisions must be to create the deal'];
  return [
    ...facts.map((name) => `there is no lookup ${name ?? ''}`),
    ...constants.map((name) => `the pipeline has no stage ${name}`),
    ...first,
  ];
}

/** The columns of the imported file that the map reads. */
export function columnsOf({ externalId, account, rep, decisions, endsIn }: ImportMap): ReadonlySet<string> {
  const inDecisions = decisions.flatMap(({ when, at, stage, value, reason, name, source, tags }) => [
    ...[at, stage, value, reason, name, source, ...(tags ?? [])].flatMap(columnOf),
    ...(when ? [when.column] : []),
  ]);
  return new Set([...[externalId, account?.name, rep?.name, endsIn].flatMap(columnOf), ...inDecisions]);
}

const columnOf = (source: Source | undefined): string[] => (source?.column === undefined ? [] : [source.column]);
