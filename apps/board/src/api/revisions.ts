import { isRecord } from './is-record.js';

/** What makes a record of its own below another one: nobody has seen a revision of it. */
const creation = /^\/v1\/[\w-]+$|\/(opportunities|tokens)$/;

/**
 * The newest revision that was seen of each record, by its address (`/v1/leads/<id>`) or, from lists, by its id: what a
 * write of it takes as If-Match. Learnt from everything that the API answers.
 */
export class Revisions {
  readonly #seen = new Map<string, number>();

  /** Takes the records in a body: each has an id and its revision. */
  learn(body: unknown): void {
    if (Array.isArray(body)) for (const one of body) this.learn(one);
    else if (isRecord(body)) {
      if (typeof body.id === 'string' && typeof body.revision === 'number') this.take(body.id, body.revision);
      for (const value of Object.values(body)) this.learn(value);
    }
  }

  /** Takes the ETag of the record that an answer is about. */
  learnTag(record: string, etag: string | null): void {
    const revision = /-?\d+/.exec(etag ?? '')?.[0];
    if (revision !== undefined) this.take(record, Number(revision));
  }

  take(record: string, revision: number): void {
    this.#seen.set(record, Math.max(revision, this.#seen.get(record) ?? revision));
  }

  /** The address of the record that a write changes; null: none that was seen, or one that it makes. */
  recordOf({ url, method }: Pick<Request, 'url' | 'method'>): string | null {
    const { pathname } = new URL(url);
    if (method === 'POST' && creation.test(pathname)) return null;
    const [, , kind = '', id = ''] = pathname.replace(/.*\/tokens\//, '/v1/tokens/').split('/');
    const addresses = [`/v1/${kind}/${id}`, `/v1/${kind}`];
    return addresses.find((address) => this.of(address) !== undefined) ?? null;
  }

  /** The revision of a record; undefined: it was not seen. */
  of(record: string): number | undefined {
    const seen = [record, record.slice(record.lastIndexOf('/') + 1)].flatMap((key) => this.#seen.get(key) ?? []);
    return seen.length > 0 ? Math.max(...seen) : undefined;
  }
}

/** Of this tab. */
export const revisions = new Revisions();
