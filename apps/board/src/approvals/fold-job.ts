import { type Schemas } from '../api/client.js';

export type Job = Schemas['AgentJobDto'];

/** Pages of jobs as they are kept. */
export interface JobPages {
  readonly pages: readonly {
    readonly items: readonly Job[];
    readonly pending: number;
    readonly nextCursor: string | null;
  }[];
  readonly pageParams: readonly unknown[];
}

/** The lists with a job as it now is: in its place, or, where it is new and waits, first. */
export function foldJob(list: JobPages, job: Job, mayAdd: boolean): JobPages {
  const isKnown = list.pages.some(({ items }) => items.some(({ id }) => id === job.id));
  const [first, ...rest] = list.pages;
  if (!isKnown)
    return first && mayAdd ? { ...list, pages: [{ ...first, items: [job, ...first.items] }, ...rest] } : list;
  return {
    ...list,
    pages: list.pages.map((page) => ({ ...page, items: page.items.map((one) => (one.id === job.id ? job : one)) })),
  };
}
