import { binaryEvent } from '@eventstore/db-client';

/** An event that stands for another one. */
export const linkTo = (revision: number, stream: string) =>
  binaryEvent({ type: '$>', data: Buffer.from(`${revision}@${stream}`) });
