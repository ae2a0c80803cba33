import { type ReadPosition, START } from '@eventstore/db-client';

/** Our position (-1: before the first event) as the client wants it. Nothing of ours is in a transaction: prepared and committed at once. */
export const positionFrom = (position: bigint): ReadPosition =>
  position < 0n ? START : { commit: position, prepare: position };
