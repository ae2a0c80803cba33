import { type Agent, type IncomingHttpHeaders, request } from 'node:http';
import { type System } from '../support/system.js';

/** A request that changes a deal, or looks at one. */
export interface Call {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Ranks the deals in turn. Every command changes its deal: each rank is a new one. */
export function rankings(system: System, ids: readonly string[]): () => Call & { readonly id: string } {
  let n = 0;
  const headers = { authorization: `Bearer ${system.tokenOf('manager')}`, 'content-type': 'application/json' };
  return () => {
    n += 1;
    const id = ids[n % ids.length] ?? '';
    const path = `/v1/opportunities/${id}/rank`;
    return { id, method: 'POST', url: system.url, path, body: JSON.stringify({ rank: `a${n}` }), headers };
  };
}

/** Sends a call; the headers of its answer. */
export function send({ method, url, path, headers, body }: Call, agent: Agent): Promise<IncomingHttpHeaders> {
  return new Promise((resolve, reject) => {
    const sent = request(url + path, { method, agent, headers }, (answer) => {
      answer.resume();
      answer.once('end', () =>
        answer.statusCode === 200 ? resolve(answer.headers) : reject(new Error(`answered ${answer.statusCode ?? 0}`)),
      );
    });
    sent.once('error', reject);
    sent.end(body);
  });
}
