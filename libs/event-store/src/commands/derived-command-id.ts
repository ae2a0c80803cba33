import { v5 } from 'uuid';

/** The id of a command that follows from a record or from another command (UUIDv5): the same whoever gives it, so it has its effect once. */
export const derivedCommandId = (name: string, id: string): string => v5(name, id);
