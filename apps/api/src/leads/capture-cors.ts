import { type FastifyInstance } from 'fastify';

const capturePath = '/v1/leads/capture/';

/** Bytes of what a form sends. */
const captureLimit = 16 * 1024;

const headers = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Methods': 'POST',
  'Access-Control-Allow-Headers': 'Authorization, Content-Type, Idempotency-Key',
  'Access-Control-Max-Age': '86400',
} as const;

/** Lets pages of any origin send leads, and nothing else: browsers ask first, and what they may send is small. */
export function allowCapture(server: FastifyInstance): void {
  server.addHook('onRoute', (route) => {
    if (route.url.startsWith(capturePath)) route.bodyLimit = captureLimit;
  });
  server.addHook('onRequest', (request, reply, done) => {
    if (!request.url.startsWith(capturePath)) return done();
    void reply.headers(headers);
    if (request.method !== 'OPTIONS') return done();
    void reply.code(204).send();
  });
}
