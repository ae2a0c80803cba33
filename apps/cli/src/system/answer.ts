import { CommandFailed } from '../terminal/exit-codes.js';

/** What the API answered: data, or a problem document (RFC 9457). */
interface Answered<Data> {
  readonly data?: Data;
  readonly error?: unknown;
  readonly response: Response;
}

/** The data of an answer. @throws CommandFailed with the problem in its own words */
export async function answerOf<Data>(answered: Promise<Answered<Data>>): Promise<Data> {
  return (await answerWithPosition(answered)).data;
}

/** The data of an answer, and the log position that it names. @throws CommandFailed with the problem in its own words */
export async function answerWithPosition<Data>(
  answered: Promise<Answered<Data>>,
): Promise<{ readonly data: Data; readonly position: string }> {
  const { data, error, response } = await answered;
  if (data !== undefined) return { data, position: response.headers.get('position') ?? '' };
  throw refused(response, error);
}

/** The body of an answer. @throws CommandFailed with the problem in its own words */
export async function bodyOf(response: Response): Promise<unknown> {
  const body: unknown = await response.json();
  if (response.ok) return body;
  throw refused(response, body);
}

const refused = (response: Response, problem: unknown): CommandFailed =>
  new CommandFailed(`${new URL(response.url).pathname}: ${inWords(problem) ?? `answered ${response.status}`}`);

/** A problem's own words. */
function inWords(problem: unknown): string | null {
  if (typeof problem !== 'object' || problem === null || !('title' in problem)) return null;
  if ('detail' in problem && typeof problem.detail === 'string') return problem.detail;
  return typeof problem.title === 'string' ? problem.title : null;
}
