import { v5 } from 'uuid';

/** The id of a command's event: the same whenever the command is tried again, so that the log knows a repeated append. */
export const eventId = (commandId: string, stream: string, index: number): string =>
  v5(`${stream}/${index}`, commandId);
