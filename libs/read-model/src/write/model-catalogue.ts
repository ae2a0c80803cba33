import { type Redis } from 'ioredis';
import { changesKey, modelsKey, parkedKey } from '../keys.js';
import {
  type ModelState,
  buildName,
  formatState,
  liveField,
  parseBuild,
  parseState,
  previousField,
  stateField,
} from '../model-state.js';
import { decodeRecord } from '../record-codec.js';
import { pairs } from '../replies.js';
import { type ResetReason } from './announcement.js';
import { type WriteTerms } from './organization-batch.js';
import { type BuildInProgress, type Parked } from './organization-models.js';
import { type Projection } from './projection.js';
import { Fenced } from './write-errors.js';
import { amendScript } from './write-script.js';

/** What is stored about an organization's models. */
export interface StoredModels {
  readonly organizationId: string;
  readonly fields: ReadonlyMap<string, string>;
  readonly parked: ReadonlyMap<string, Parked>;
}

/** Changes to what is stored about an organization's models. */
export interface Amendment {
  /** fields and their values */
  readonly set: readonly (readonly [string, string])[];
  readonly remove?: readonly string[];
  /** lets go of all parked streams */
  readonly unpark?: boolean;
  /** tells those who follow to read everything again, and the position of what they will find */
  readonly reset?: { readonly reason: ResetReason; readonly position: bigint | null };
}

/** Reads and changes what is stored about models: which builds there are, which are live, and where they stand. */
export class ModelCatalogue {
  constructor(
    private readonly redis: Redis,
    private readonly terms: WriteTerms,
  ) {}

  /** What is stored about organizations, in their order. */
  async stored(organizationIds: readonly string[]): Promise<readonly StoredModels[]> {
    const pipeline = this.redis.pipeline();
    for (const id of organizationIds) pipeline.hgetall(modelsKey(id)).hgetall(parkedKey(id));
    const replies = (await pipeline.exec()) ?? [];
    return organizationIds.map((organizationId, index) => {
      const [fields, parked] = [replies[index * 2], replies[index * 2 + 1]].map(([error, reply] = [null, null]) => {
        if (error) throw error;
        return pairs(reply);
      });
      return { organizationId, fields: fields ?? new Map(), parked: parkedIn(parked ?? new Map()) };
    });
  }

  /** Changes what is stored. @throws Fenced */
  async amend(organizationId: string, { set, remove = [], unpark = false, reset }: Amendment): Promise<void> {
    const { epoch, changesKept } = this.terms;
    const keys = [
      modelsKey(organizationId),
      changesKey(organizationId),
      ...(unpark ? [parkedKey(organizationId)] : []),
    ];
    const sets = set.flat();
    const told = reset ? [`${reset.position ?? 0n}`, reset.reason] : ['', ''];
    const args = [`${epoch}`, changesKept, ...told, sets.length, ...sets, ...remove];
    const outcome = await this.redis.call('EVAL', [amendScript, keys.length, ...keys, ...args]);
    if (outcome === 'fenced') throw new Fenced(epoch);
  }

  /** Makes an empty build of each projection, to be filled from a position on, and, if so wanted, the live one. */
  async begin(
    { organizationId, fields }: StoredModels,
    projections: readonly Projection[],
    { live, position }: { readonly live: boolean; readonly position: bigint | null },
  ): Promise<readonly BuildInProgress[]> {
    const state: ModelState = { position, condition: 'filling' };
    const builds = projections.map((projection) => ({
      projection,
      build: buildName(projection, 1 + lastNumber(fields, projection.name)),
      state,
    }));
    const states = builds.map(
      ({ projection: { name }, build }) => [stateField(name, build), formatState(state)] as const,
    );
    const pointers = live ? builds.map(({ projection: { name }, build }) => [liveField(name), build] as const) : [];
    if (builds.length > 0) await this.amend(organizationId, { set: [...states, ...pointers] });
    return builds;
  }
}

/** The live build of a projection where it is of the projection's version. */
export function liveBuild({ fields }: StoredModels, projection: Projection): BuildInProgress | null {
  const build = fields.get(liveField(projection.name));
  if (build === undefined || parseBuild(build).version !== projection.version) return null;
  return { projection, build, state: parseState(fields.get(stateField(projection.name, build)) ?? '') };
}

/** Builds that nobody asks and nobody can go back to: left by a rebuild that broke off, a switch, or a dirty write. */
export function abandonedBuilds({ fields }: StoredModels): readonly { name: string; build: string }[] {
  return [...fields.keys()].flatMap((field) => {
    const [kind, name = '', build = ''] = field.split(':');
    const used = fields.get(liveField(name)) === build || fields.get(previousField(name)) === build;
    return kind === 'state' && !used ? [{ name, build }] : [];
  });
}

function lastNumber(fields: ReadonlyMap<string, string>, projection: string): number {
  const numbers = [...fields.keys()].flatMap((field) => {
    const [kind, name, build = ''] = field.split(':');
    return kind === 'state' && name === projection ? [parseBuild(build).number] : [];
  });
  return Math.max(0, ...numbers);
}

const parkedIn = (fields: ReadonlyMap<string, string>): ReadonlyMap<string, Parked> =>
  new Map([...fields].map(([stream, text]) => [stream, decodeRecord<Parked>(text)]));
