import { knownName, myMemberId } from './people.js';
import { Problem, problemOf } from './problem.js';
import { revisions } from './revisions.js';
import { decodeStale, type MeanwhileChange } from './stale-codec.js';

type Send = (request: Request) => Promise<Response>;

/** What nobody would decide otherwise for: that somebody else has read a conversation. */
const harmless: readonly string[] = ['conversation_read'];

/** The last write under way of each record: the next one waits, for it is made on what that one makes of the record. */
const underWay = new Map<string, Promise<unknown>>();

/**
 * Sends a write on the revision that was seen of its record (If-Match). Where only processes, other systems or whoever
 * writes changed the record meanwhile, it is sent once more on what it then is; where somebody else did, they decide.
 */
export async function sendMatched(write: Request, send: Send): Promise<Response> {
  const record = write.headers.has('if-match') ? null : revisions.recordOf(write);
  const response = await (record === null ? send(write) : inTurn(record, () => sendOn(record, write, send)));
  const written = response.ok ? (record ?? revisions.recordOf(write)) : null;
  if (written !== null) revisions.learnTag(written, response.headers.get('etag'));
  return response;
}

async function inTurn(record: string, act: () => Promise<Response>): Promise<Response> {
  const acting = Promise.resolve(underWay.get(record)).then(act);
  const settled = acting.catch(() => undefined);
  underWay.set(record, settled);
  await settled;
  if (underWay.get(record) === settled) underWay.delete(record);
  return acting;
}

async function sendOn(record: string, write: Request, send: Send): Promise<Response> {
  const response = await send(on(revisions.of(record), write));
  if (response.status !== 412) return response;
  const stale = decodeStale(problemOf(await response.clone().json(), response));
  if (!stale) return response;
  revisions.take(record, stale.current);
  return stale.changes.some(isOfSomebodyElse) ? response : send(on(stale.current, write));
}

function on(revision: number | undefined, write: Request): Request {
  const request = write.clone();
  if (revision !== undefined) request.headers.set('if-match', `"${revision}"`);
  return request;
}

/** The name of whoever changed a record before a write of it was refused; null: it was not refused for that, or they are not known. */
export function changedBy(error: unknown): string | null {
  const stale = error instanceof Problem ? decodeStale(error) : null;
  const by = stale?.changes.findLast(isOfSomebodyElse)?.by;
  return by === undefined ? null : knownName(by);
}

/** Whether a change was made by another person, or by an agent. */
const isOfSomebodyElse = ({ type, by, byKind }: MeanwhileChange): boolean =>
  (byKind === 'user' || byKind === 'agent') && by !== myMemberId() && !harmless.includes(type);
