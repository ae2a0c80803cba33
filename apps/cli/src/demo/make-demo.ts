import { Readable } from 'node:stream';
import { type Schemas } from '#api-client';
import { type OrganizationCredentials } from '#auth';
import { clientOf } from '../system/connect.js';
import { progressOf } from '../terminal/progress.js';
import { anchorOf } from './anchor.js';
import { type DemoSize, demoSizes } from './demo-sizes.js';
import { makeCatalogue } from './catalogue.js';
import { type PlannedPipeline, planOf } from './deal-plan.js';
import { convertedCount } from './lead-plan.js';
import { makeConversations } from './make-conversations.js';
import { makeDeal, pipelineOfTeam } from './make-deal.js';
import { makeGoals, submitForecast } from './make-goals.js';
import { makeLeads } from './make-leads.js';

/** Where the demo is made. */
export interface DemoTarget {
  readonly url: string;
  readonly dataFolder: string;
  readonly organization: OrganizationCredentials;
  /** log position that the read models must have reached; empty: any */
  readonly after: string;
}

/** Deals that are made at the same time. */
const atOnce = 8;

/** Makes the demo's company through the API. Doing it again adds nothing; a larger size adds to a smaller one. */
export async function makeDemo(size: DemoSize, { url, dataFolder, organization, after }: DemoTarget): Promise<number> {
  const { organizationId, tokens } = organization;
  const { instant: anchor, history } = await anchorOf(dataFolder, organizationId, new Date());
  const admin = clientOf(url, tokens.admin);
  const catalogue = await makeCatalogue(admin, organizationId, after);
  const place = { api: clientOf(url, tokens.sales_ops), admin, organizationId, catalogue, anchor };
  await Promise.all([makeConversations(place), makeLeads(place), makeGoals(place)]);
  const bar = progressOf('Demo data', 'deals', demoSizes[size]);
  let made = 0;
  await Readable.from(Array(demoSizes[size]).keys()).forEach(
    async (number: number) => {
      await makeDeal(
        number,
        planOf(number, (team) => planned(pipelineOfTeam(catalogue, team)), history),
        place,
      );
      bar.update(++made);
    },
    { concurrency: atOnce },
  );
  bar.stop();
  await submitForecast(place);
  return made + convertedCount;
}

const planned = ({ statusPolicy, stages }: Schemas['PipelineDto']): PlannedPipeline => ({
  statusPolicy,
  active: stages.filter(({ outcome }) => outcome === 'active').map(({ name }) => name),
  won: stages.find(({ outcome }) => outcome === 'won')?.name ?? null,
  lost: stages.find(({ outcome }) => outcome === 'lost')?.name ?? null,
});
