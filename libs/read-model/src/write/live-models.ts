import { formatState, type ModelState, stateField } from '../model-state.js';
import { liveBuild, type ModelCatalogue, type StoredModels } from './model-catalogue.js';
import { type BuildInProgress, OrganizationModels, type Parked } from './organization-models.js';
import { type Partition } from './partition.js';
import { type Projection } from './projection.js';
import { ModelsLost } from './write-errors.js';

/** Where to go on. */
export interface Recovered {
  /** everything at or before it is in every live build; null: the log's beginning */
  readonly position: bigint | null;
  /** projections of which an organization has no live build of this version: to be built beside */
  readonly outdated: readonly Projection[];
}

/** The live builds of all organizations, as the one process that writes them knows them. */
export class LiveModels {
  private readonly organizations = new Map<string, OrganizationModels>();
  /** those of which a build is still being filled */
  private readonly unfinished = new Set<OrganizationModels>();
  private position: bigint | null = null;
  private completeAt = -1n;

  constructor(
    private readonly catalogue: ModelCatalogue,
    private readonly partition: Partition,
    private readonly projections: readonly Projection[],
  ) {}

  /**
   * Looks at what is stored, whatever happened before: a start, a lost Redis, a refused write, a switch. What is missing
   * or dirty begins anew, and the partition goes back to the lowest checkpoint; organizations skip what they have.
   *
   * @param head of the log: models that lack something are ready again once they have reached it
   * @throws Fenced
   */
  async recover(head: bigint): Promise<Recovered> {
    const { organizationIds, ...status } = await this.partition.load();
    this.organizations.clear();
    this.unfinished.clear();
    this.completeAt = head;
    this.position = status.position;
    const outdated = new Set<Projection>();
    for (const stored of await this.catalogue.stored(organizationIds)) {
      const models = await this.restore(stored, null);
      for (const { state } of models.builds) this.position = lower(this.position, state.position);
      for (const projection of this.projections) if (!liveBuildIn(models, projection)) outdated.add(projection);
    }
    await this.partition.claim({ ...status, position: this.position, head });
    return { position: this.position, outdated: [...outdated] };
  }

  /** What is known of an organization; one that was never met begins here. @throws Fenced, ModelsLost */
  async find(organizationId: string): Promise<OrganizationModels> {
    const known = this.organizations.get(organizationId);
    if (known) return known;
    const [stored = nothing(organizationId)] = await this.catalogue.stored([organizationId]);
    this.partition.meet(organizationId);
    if (this.found(stored).some(isDirty)) throw new ModelsLost(`a model of ${organizationId} is dirty`);
    return this.restore(stored, this.position);
  }

  /** Notes that everything up to the position is written; at the head of the log, nothing lacks any more. */
  async reached(position: bigint, live: boolean): Promise<void> {
    this.position = position < 0n ? null : position;
    if (!live && position < this.completeAt) return;
    for (const models of this.unfinished) await this.complete(models, position);
    this.unfinished.clear();
  }

  /** Streams that are parked, over all organizations. */
  get parked(): number {
    return [...this.organizations.values()].reduce((total, { parked }) => total + parked.size, 0);
  }

  private async restore(stored: StoredModels, position: bigint | null): Promise<OrganizationModels> {
    const { organizationId, fields } = stored;
    const found = this.found(stored);
    const sound = found.filter(({ state }) => state.condition !== 'dirty');
    const begin = fields.size === 0 ? this.projections : found.filter(isDirty).map(({ projection }) => projection);
    const begun = await this.catalogue.begin(stored, begin, { live: true, position });
    const models = new OrganizationModels(
      organizationId,
      [...sound, ...begun],
      new Map<string, Parked>(stored.parked),
      this.completeAt,
    );
    this.organizations.set(organizationId, models);
    this.unfinished.add(models);
    return models;
  }

  private found(stored: StoredModels): readonly BuildInProgress[] {
    return this.projections.flatMap((projection) => liveBuild(stored, projection) ?? []);
  }

  private async complete({ organizationId, builds }: OrganizationModels, position: bigint): Promise<void> {
    const filling = builds.filter(({ state }) => state.condition === 'filling');
    if (filling.length === 0) return;
    const state: ModelState = { position: position < 0n ? null : position, condition: 'ready' };
    const set = filling.map(
      ({ projection, build }) => [stateField(projection.name, build), formatState(state)] as const,
    );
    await this.catalogue.amend(organizationId, { set, reset: { reason: 'refilled', position } });
    for (const build of filling) build.state = state;
  }
}

const nothing = (organizationId: string): StoredModels => ({ organizationId, fields: new Map(), parked: new Map() });

const isDirty = ({ state }: BuildInProgress): boolean => state.condition === 'dirty';

const liveBuildIn = ({ builds }: OrganizationModels, projection: Projection): boolean =>
  builds.some((build) => build.projection === projection);

const lower = (a: bigint | null, b: bigint | null): bigint | null => (a === null || b === null ? null : a < b ? a : b);
