import { type Occurrence, specificationOf } from '#decider';
import { type NewStage } from './commands.js';
import { type PipelinesWorld } from './decision.js';
import { type PipelinesEvent, type StageDefinition } from './events.js';
import { pipelines } from './pipelines.js';
import { type Preset } from './presets.js';
import { presetSources } from '../organization/state.js';

/** When and by whom everything in these specs happens. */
export const occurrence: Occurrence = {
  occurredAt: '2026-03-02T09:00:00.000Z',
  actor: { kind: 'user', id: 'ann', roles: ['closer'] },
};

/** The organization of these specs. */
export const organization = {
  id: 'acme',
  name: 'Acme',
  timeZone: 'Europe/Berlin',
  currency: 'USD',
  locale: 'en-US',
  ifMatchDemanded: false,
  sources: presetSources,
  customFields: {},
  removedCustomFields: {},
};

/** Nobody works anywhere, and no stage holds a deal. */
export const world: PipelinesWorld = {
  organization,
  teams: { byId: {}, channels: {}, removed: { teams: {}, channels: {} } },
  deals: { byStage: {}, position: '7' },
};

/** Given pipelines, when a command: what then? */
export const given = specificationOf(pipelines, world, occurrence);

/** The same in another world. */
export const givenIn = (over: Partial<PipelinesWorld>) => specificationOf(pipelines, { ...world, ...over }, occurrence);

/** A stage with readable id: `Closed Won` is `closed-won`. */
export const stage = (name: string, outcome: StageDefinition['outcome'] = 'active'): StageDefinition => ({
  id: name.toLowerCase().replaceAll(' ', '-'),
  name,
  description: '',
  colour: 'gray',
  outcome,
  probability: { active: 50, won: 100, lost: 0 }[outcome],
  staleAfterDays: null,
});

/** A preset's stages with readable ids, under a prefix where two pipelines are made of one preset. */
export const stagesOf = ({ stages }: Preset, prefix = ''): readonly (StageDefinition & NewStage)[] =>
  stages.map((each) => ({ ...stage(each.name), ...each, id: prefix + stage(each.name).id }));

/** A pipeline as it was defined: `A` and `B`, then `Won` and `Lost`, unless said otherwise. */
export const defined = (
  over: Partial<Extract<PipelinesEvent, { type: 'pipeline_defined' }>['data']> = {},
): PipelinesEvent => ({
  type: 'pipeline_defined',
  data: {
    pipelineId: 'sales',
    name: 'Sales',
    description: '',
    currency: 'USD',
    statusPolicy: 'by_stage',
    preset: null,
    stages: [stage('A'), stage('B'), stage('Won', 'won'), stage('Lost', 'lost')],
    ...over,
  },
});
