/** A projection's name and the version of the keys it writes: its contract. */
export interface Model {
  readonly name: string;
  readonly version: number;
}

/** What is known of an organization's models: epoch, live builds and the state of each build. Hash. */
export const modelsKey = (organizationId: string): string => `ds:{${organizationId}}:models`;

/** Parked streams of an organization: stream → where and why. Hash. */
export const parkedKey = (organizationId: string): string => `ds:{${organizationId}}:parked`;

/** What changed in an organization, capped; ids begin with log positions. Stream. */
export const changesKey = (organizationId: string): string => `ds:{${organizationId}}:changes`;

/** The prefix of everything that one build of one model holds. */
export const buildPrefix = (organizationId: string, name: string, build: string): string =>
  `ds:{${organizationId}}:${name}:${build}:`;

/** How far the partition is: checkpoint, head, generation mark, epoch. Hash. */
export const partitionKey = 'ds:{partition:0}:status';

/** Every organization that the partition has met. Set. */
export const organizationsKey = 'ds:{partition:0}:organizations';

/** What the operator asked of the projector, oldest first. List. */
export const requestsKey = 'ds:{partition:0}:requests';

/** How far each rebuild is: projection → progress. Hash. */
export const progressKey = 'ds:{partition:0}:rebuilds';

/** Where each write is announced, as `<organization> <position>`. Channel. */
export const noticeChannel = 'ds:notices';
