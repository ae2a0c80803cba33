import { type AnswerBody, decodeAnswer } from './answer-codec.js';

/** What a call answered. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** empty where it was not JSON */
  readonly body: AnswerBody;
  /** the body as it came */
  readonly text: string;
}

/** What goes with a call. */
export interface HttpCall {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** leave a good answer's body: it does not end @defaultValue false */
  readonly headOnly?: boolean;
}

/** One request with a token; a body is sent as JSON. */
export async function httpCall(
  { url, token }: { readonly url: string; readonly token: string | null },
  method: string,
  path: string,
  { body, headers = {}, headOnly = false }: HttpCall = {},
): Promise<HttpAnswer> {
  const response = await fetch(url + path, {
    method,
    redirect: 'manual',
    headers: {
      ...(token !== null && { authorization: `Bearer ${token}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  if (headOnly && response.ok) await response.body?.cancel();
  const text = headOnly && response.ok ? '' : await response.text();
  const isJson = /json/.test(response.headers.get('content-type') ?? '');
  return { status: response.status, headers: response.headers, body: decodeAnswer(isJson ? text : ''), text };
}
