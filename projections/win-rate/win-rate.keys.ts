/** Won and lost deals by day of closing, per pipeline and team, and by rep, source, account and agent. */
export const winRateModel = { name: 'win-rate', version: 2 } as const;

/** What closings can be grouped by besides team and day: as at closing. */
export const dimensions = ['rep', 'source', 'account', 'agent'] as const;

/** One of `dimensions`. */
export type Dimension = (typeof dimensions)[number];

/** Of `all` closings, or of those by a dimension. */
export type Cut = 'all' | Dimension;

/** Over all time. Hash, fields `<team or ->|<won or lost>|<count or value>|<the dimension's value or ->`. */
export const overallKey = (pipelineId: string, cut: Cut): string => `${cut}:${pipelineId}`;

/** Of a month, `YYYY-MM`. Hash, fields `<team or ->|<won or lost>|<count or value>|<day>|<the dimension's value or ->`. */
export const monthKey = (pipelineId: string, cut: Cut, month: string): string => `${cut}:${pipelineId}:${month}`;

/** How many closings each month has, so that an open period knows where it ends. Hash, fields `YYYY-MM`. */
export const monthsKey = (pipelineId: string): string => `months:${pipelineId}`;
