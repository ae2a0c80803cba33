import { validate, v5 } from 'uuid';
import { Rejected } from '#decider';
import { type ImportMapping, lookUp, type Member, type Pipeline, type Team } from '#domain';
import { WrongValue } from '#import-rows';
import { type Desk } from './desk.js';
import { type ImportContexts } from './import-context.js';
import { type ImportParts } from './import-parts.js';

/** Makes an account that rows name and that there is not; null: it is not to be made. */
export type AccountMaker = ((name: string) => Promise<string>) | null;

/** The ids of what rows name, which is made first where the mapping says so. Each name is looked up once. */
export class Directory {
  private readonly found = new Map<string, Promise<string>>();

  constructor(
    private readonly parts: Pick<ImportParts, 'externalIds' | 'contacts' | 'accounts'>,
    private readonly contexts: ImportContexts,
    private readonly mapping: ImportMapping,
    readonly desk: Desk,
  ) {}

  /** The pipeline of that id or name; empty: the mapping's, else null. @throws WrongValue */
  async pipeline(name: string): Promise<Pipeline | null> {
    const wanted = name || (this.mapping.pipeline?.name ?? '');
    if (wanted === '') return null;
    const id = await this.once(`pipeline/${wanted}`, () => this.findPipeline(wanted));
    const { pipelines } = await this.desk.catalogue();
    return lookUp(pipelines.byId, id) ?? null;
  }

  /** The team of that id or name; made to work in the pipeline where there is none. @throws WrongValue */
  async team(name: string, pipelineId: string | null): Promise<string> {
    return this.once(`team/${name}`, async () => {
      const { teams, pipelines } = await this.desk.catalogue();
      const team = named(Object.values(teams.byId), name);
      if (team) return team.id;
      const funnel = pipelineId ?? pipelines.defaultId;
      if (!this.mapping.missing?.teams || funnel === null) throw new WrongValue(`there is no team ${name}`);
      return this.make('team', name, (teamId) =>
        this.desk.teams({ type: 'add_team', teamId, name, pipelineId: funnel, memberIds: [] }, `team/${name}`),
      );
    });
  }

  /** The member of that id, name or email, taken into the team where reps are made. @throws WrongValue */
  async rep(name: string, teamId: string | null): Promise<string> {
    const id = await this.once(`rep/${name}`, () => this.findRep(name));
    if (teamId !== null && this.mapping.missing?.reps) await this.once(`${id}/${teamId}`, () => this.join(id, teamId));
    return id;
  }

  /** The account of that id, external id or name. @throws WrongValue */
  account(name: string, maker: AccountMaker): Promise<string> {
    return this.once(`account/${name}`, async () => {
      const found = await this.known('account', name, async () => {
        const { items } = await this.parts.accounts.list(this.contexts.organizationId, this.search(name));
        return items.filter((one) => same(one.name, name)).map(({ id }) => id);
      });
      if (found !== null) return found;
      if (!maker) throw new WrongValue(`there is no account ${name}`);
      return maker(name);
    });
  }

  /** The contact of that id, external id, email or name. @throws WrongValue */
  contact(name: string): Promise<string> {
    return this.once(`contact/${name}`, async () => {
      const found = await this.known('contact', name, async () => {
        const { items } = await this.parts.contacts.list(this.contexts.organizationId, this.search(name));
        return items
          .filter((one) => same(one.name, name) || one.emails.some((email) => same(email, name)))
          .map(({ id }) => id);
      });
      return found ?? fail(`there is no contact ${name}`);
    });
  }

  /** In a read model that has what was recorded before the file came: one that lags would have records made twice. */
  private search(name: string) {
    return { q: wordsIn(name), limit: 20, after: this.contexts.position };
  }

  private async known(kind: string, name: string, search: () => Promise<readonly string[]>): Promise<string | null> {
    if (validate(name)) return name.toLowerCase();
    const held = await this.parts.externalIds.find(this.contexts.organizationId, { kind, value: name });
    if (held !== null) return held;
    const [id, ...others] = wordsIn(name) === '' ? [] : await search();
    if (others.length > 0) throw new WrongValue(`${name} is the ${kind} of several: give an id`);
    return id ?? null;
  }

  private async findPipeline(name: string): Promise<string> {
    const { pipelines } = await this.desk.catalogue();
    const found = named(Object.values(pipelines.byId), name);
    const { pipeline } = this.mapping;
    if (found) return found.id;
    if (!pipeline?.stages || pipeline.name !== name) throw new WrongValue(`there is no pipeline ${name}`);
    const { statusPolicy = 'by_stage', stages, ...fields } = pipeline;
    return this.make('pipeline', name, (pipelineId) => {
      const withIds = stages.map((stage) => ({ ...stage, id: v5(`stage/${stage.name}`, pipelineId) }));
      const command = { type: 'define_pipeline', ...fields, pipelineId, statusPolicy, stages: withIds } as const;
      return this.desk.pipelines(command, `pipeline/${name}`);
    });
  }

  private async findRep(name: string): Promise<string> {
    const { members } = await this.desk.catalogue();
    const present = Object.values(members).filter(({ removal }) => !removal);
    const found = named(present, name) ?? present.find(({ email }) => email !== null && same(email, name));
    if (found) return found.id;
    if (!this.mapping.missing?.reps) throw new WrongValue(`there is no member ${name}`);
    return this.make('member', name, (memberId) =>
      this.desk.member({ type: 'add_member', memberId, name, role: 'closer' }, `member/${name}`),
    );
  }

  private async join(memberId: string, teamId: string): Promise<string> {
    const { teams } = await this.desk.catalogue();
    if (lookUp(teams.byId, teamId)?.memberIds.includes(memberId)) return memberId;
    await this.desk.teams({ type: 'add_team_member', teamId, memberId }, `team/${teamId}/${memberId}`);
    return memberId;
  }

  /** Under an id that is the name's: another import that makes it at the same moment makes the same. */
  private async make(kind: string, name: string, give: (id: string) => Promise<void>): Promise<string> {
    const id = v5(`import/${kind}/${name.trim().toLowerCase()}`, this.contexts.organizationId);
    try {
      await give(id);
    } catch (error) {
      if (!(error instanceof Rejected) || error.code !== 'already_exists') throw error;
    }
    return id;
  }

  private once(key: string, find: () => Promise<string>): Promise<string> {
    const known = this.found.get(key);
    if (known) return known;
    const finding = find();
    this.found.set(key, finding);
    return finding;
  }
}

/** Names are the same ignoring case and surrounding space. */
export const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/** The record of that id or name. */
export const named = <R extends Member | Pipeline | Team>(all: readonly R[], name: string): R | undefined =>
  all.find(({ id }) => id === name.toLowerCase()) ?? all.find((one) => same(one.name, name));

const wordsIn = (name: string): string => (/[\p{L}\p{N}]/u.test(name) ? name : '');

function fail(reason: string): never {
  throw new WrongValue(reason);
}
