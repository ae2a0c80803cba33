import { queryOptions } from '@tanstack/react-query';
import { api, type Schemas, wholeAnswerOf } from '../api/client.js';
import { type Pipeline, type Stage } from '../catalogue/catalogue.js';

/** A deal as the page holds it: with its revision, which a write takes as If-Match. */
export type Deal = Schemas['OpportunityDetailsDto'] & { readonly revision: number };

export type DealStatus = Deal['status'];

/** Everything that is read of a deal begins with this key. */
export const dealKey = (dealId: string) => ['deal', dealId] as const;

/** The revision that an ETag says; -1 where it says none. */
export const revisionOf = (etag: string | null): number => Number(/\d+/.exec(etag ?? '')?.[0] ?? -1);

export const dealQuery = (dealId: string) =>
  queryOptions({
    queryKey: dealKey(dealId),
    queryFn: async (): Promise<Deal> => {
      const { body, etag } = await wholeAnswerOf(
        api.GET('/v1/opportunities/{id}', { params: { path: { id: dealId } } }),
      );
      return { ...body, revision: revisionOf(etag) };
    },
  });

/** Whether its pipeline demands a reason for the closing. */
export const demandsReason = (pipeline: Pipeline | undefined, status: DealStatus): boolean =>
  status !== 'open' &&
  (pipeline?.closeReasonPolicy === 'always' || (pipeline?.closeReasonPolicy === 'lost' && status !== 'won'));

/** The stages that a deal can be put into, of one outcome. */
export const stagesOf = (pipeline: Pipeline | undefined, outcome: Stage['outcome']): readonly Stage[] =>
  (pipeline?.stages ?? []).filter((stage) => stage.outcome === outcome && stage.deletion === null);

/** What a stage makes of a deal's status; null: it stays. */
export const statusIn = (deal: Deal, stage: Pick<Stage, 'outcome'>): DealStatus =>
  deal.pipeline.statusPolicy === 'independent' ? deal.status : stage.outcome === 'active' ? 'open' : stage.outcome;

/** A stage as a deal refers to it. */
export const stageReference = ({ stages }: Pick<Pipeline, 'stages'>, { id, name, outcome }: Stage): Deal['stage'] => ({
  id,
  name,
  outcome,
  position: stages.findIndex((stage) => stage.id === id),
});
