/** One event of a stream of Server-Sent Events (WHATWG HTML, 9.2), without an id. */
export const serverSent = (event: string, data: object): string => `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;

/** Several events under one id, which the last one carries: whoever is cut in the middle gets all of them again. */
export function underId(id: string, events: readonly string[]): string {
  const last = events.at(-1);
  return last === undefined ? onlyId(id) : `${events.slice(0, -1).join('')}id: ${id}\n${last}`;
}

/** An id without an event: from there the client goes on. A comment shows that the connection lives. */
export const onlyId = (id: string): string => `:\nid: ${id}\n\n`;
