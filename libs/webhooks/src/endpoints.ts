import { Agent as HttpAgent, type IncomingMessage, request as httpRequest } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { type AllowedHosts } from './allowed-hosts.js';
import { type EndpointAnswer, retryAfterOf } from './endpoint-answer.js';
import { publicLookup } from './public-lookup.js';

/** What is sent to an endpoint. */
export interface Message {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** How endpoints are asked. */
export interface EndpointsOptions {
  readonly allowed: AllowedHosts;
  /** milliseconds from the first packet to the end of the answer */
  readonly timeout: number;
}

/** Most of an answer that is read, in bytes: nobody needs more than its status. */
const mostRead = 16_384;

/** Most of an answer that is told, in characters. */
const mostTold = 500;

/** How long a connection is kept for the next message, in milliseconds. */
const keptFor = 15_000;

/**
 * Posts to addresses outside, and to no other: a name is resolved once and the connection goes to the very address that was
 * looked at; nothing follows a redirect; nothing waits or reads for longer than it was told.
 */
export class Endpoints {
  private readonly agents = { https: new HttpsAgent(kept), http: new HttpAgent(kept) };
  private readonly lookup = publicLookup();

  constructor(private readonly options: EndpointsOptions) {}

  /** What the endpoint says; never throws: where it says nothing, `problem` names why. */
  async post(message: Message, signal?: AbortSignal): Promise<EndpointAnswer> {
    const started = performance.now();
    const took = () => Math.round(performance.now() - started);
    const unanswered = (problem: string): EndpointAnswer => ({
      ...{ status: null, problem, retryAfter: null, excerpt: '', took: took() },
    });
    if (this.options.allowed.refusalOf(message.url) !== null) return unanswered('address_not_allowed');
    const timeout = AbortSignal.timeout(this.options.timeout);
    try {
      const response = await this.responseTo(message, signal ? AbortSignal.any([signal, timeout]) : timeout);
      const { statusCode: status = 0, headers } = response;
      const retryAfter = retryAfterOf(headers['retry-after'], Date.now());
      const problem = status >= 300 && status < 400 ? 'redirect_not_followed' : null;
      return { status, problem, retryAfter, excerpt: await excerptOf(response), took: took() };
    } catch (error) {
      return unanswered(timeout.aborted ? 'timed_out' : problemOf(error));
    }
  }

  private responseTo({ url, headers, body }: Message, signal: AbortSignal): Promise<IncomingMessage> {
    const to = new URL(url);
    const { https, http } = this.agents;
    const isEncrypted = to.protocol === 'https:';
    const options = {
      method: 'POST',
      agent: isEncrypted ? https : http,
      signal,
      headers: { ...headers, 'content-length': Buffer.byteLength(body), 'user-agent': 'Dealstream-Webhooks' },
      ...(!this.options.allowed.names(to) && { lookup: this.lookup }),
    };
    return new Promise((resolve, reject) => {
      const request = isEncrypted ? httpsRequest(to, options, resolve) : httpRequest(to, options, resolve);
      request.on('error', reject).end(body);
    });
  }
}

const kept = { keepAlive: true, timeout: keptFor, maxFreeSockets: 4 };

/** Read to its end, its connection serves again; a longer answer, or one that breaks off, is left. */
async function excerptOf(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of response) {
      if (!Buffer.isBuffer(chunk)) continue;
      chunks.push(chunk);
      size += chunk.length;
      if (size >= mostRead) break; // which destroys it
    }
  } catch {
    // its status came: that is the answer
  }
  return Buffer.concat(chunks).toString('utf8').slice(0, mostTold);
}

/** A word for what went wrong, without what it knows of networks. */
function problemOf(error: unknown): string {
  const { name, code } = { name: '', code: '', ...named(error) };
  if (name === 'AddressNotAllowed') return 'address_not_allowed';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'name_not_found';
  if (/CERT|TLS|SSL|SIGNATURE/.test(code)) return 'certificate_refused';
  return code === 'ECONNREFUSED' ? 'connection_refused' : 'unreachable';
}

function named(error: unknown): { readonly name?: string; readonly code?: string } {
  if (typeof error !== 'object' || error === null) return {};
  return {
    ...('name' in error && typeof error.name === 'string' && { name: error.name }),
    ...('code' in error && typeof error.code === 'string' && { code: error.code }),
  };
}
