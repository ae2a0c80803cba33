import { v5 } from 'uuid';
import { type WriteRequest } from './write-request.js';

/** The id of what a request makes and does not name: from its command id, so that a retry makes the same. */
export const derivedId = (kind: string, { commandId }: Pick<WriteRequest, 'commandId'>): string => v5(kind, commandId);
