import { Readable } from 'node:stream';
import helmet from '@fastify/helmet';
import { type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { errorCodes, fastify, type FastifyInstance } from 'fastify';
import { v7 } from 'uuid';
import { type IdentityConfiguration } from '#configuration';
import { correlationIdOf, HttpProblem } from '#http';
import { serveDocumentation } from './documentation/documentation.js';
import { allowCapture } from './leads/capture-cors.js';
import { requestDuration } from './health/metrics.js';
import { servePage } from './page/page.js';
import { pathOf } from './request/header-of.js';
import { answerProblem } from './request/problem.filter.js';
import { checkReadable } from './request/readable-input.js';

/** Bytes of a body. */
const bodyLimit = 256 * 1024;
/** Bytes of a body that holds many commands. */
const bulkLimit = 1024 * 1024;

/** Milliseconds that requests in flight have once the process is told to end. */
const drainWithin = 3000;

/** The API as a server that does not listen yet. `preview`: its routes only, with nothing behind them. `identity`: by which provider people sign in. */
export async function createApplication(
  module: DynamicModule,
  { preview = false, identity = null }: { preview?: boolean; identity?: IdentityConfiguration | null } = {},
): Promise<NestFastifyApplication> {
  const server = httpServer();
  const application = await NestFactory.create<NestFastifyApplication>(module, new FastifyAdapter(server), {
    abortOnError: false,
    bodyParser: false,
    logger: false,
    preview,
  });
  // The page is served over plain HTTP on the machine itself; whoever puts it behind TLS adds the upgrade there.
  await application.register(helmet, { contentSecurityPolicy: { directives: { upgradeInsecureRequests: null } } });
  await servePage(server, identity);
  serveDocumentation(application);
  return application;
}

function httpServer(): FastifyInstance {
  const server = fastify({
    bodyLimit,
    genReqId: ({ headers }) => correlationIdOf(String(headers['correlation-id'] ?? '')) ?? v7(),
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 300 },
    frameworkErrors: (_, request, reply) => {
      const missing = new HttpProblem('route_not_found', { method: request.method, path: pathOf(request) });
      answerProblem(missing, request, reply);
    },
  });
  takeJsonOnly(server);
  takeFiles(server);
  allowCapture(server);
  server.decorateRequest('principal', null);
  server.decorateRequest('rawBody', null);
  server.addHook('onRoute', (route) => {
    if (route.url.startsWith('/v1/imports')) route.bodyLimit = bulkLimit;
  });
  server.addHook('preClose', (done) => {
    // Browsers open connections ahead of asking anything: those count as busy, and would hold up the exit for a minute.
    setTimeout(() => server.server.closeAllConnections(), drainWithin).unref();
    done();
  });
  server.addHook('onRequest', (request, reply, done) => {
    void reply.header('Correlation-Id', request.id);
    done();
  });
  server.addHook('onResponse', ({ method, routeOptions }, { statusCode, elapsedTime }, done) => {
    const labels = { method, route: routeOptions.url ?? 'none', status: statusCode };
    requestDuration.observe(labels, elapsedTime / 1000);
    done();
  });
  return server;
}

/** Files as they come in, where a route takes one. */
function takeFiles(server: FastifyInstance): void {
  const types = ['text/csv', 'application/x-ndjson', 'application/octet-stream'];
  server.addContentTypeParser(types, ({ routeOptions, headers }, payload, done) => {
    if (routeOptions.url === fileRoute) done(null, payload);
    else done(new errorCodes.FST_ERR_CTP_INVALID_MEDIA_TYPE(headers['content-type'] ?? ''));
  });
}

/** The one route that takes a file. */
const fileRoute = '/v1/imports/:importId/file';

/** JSON and JSON merge patches that say nothing but fields; `__proto__` and `constructor.prototype` are refused at once. */
function takeJsonOnly(server: FastifyInstance): void {
  const parser = server.getDefaultJsonParser('error', 'error');
  server.removeAllContentTypeParsers();
  server.addContentTypeParser<string>(
    ['application/json', 'application/merge-patch+json'],
    { parseAs: 'string' },
    (request, body, done) => {
      if (request.headers['webhook-signature'] !== undefined) request.rawBody = body;
      return parser(request, body, done);
    },
  );
  server.addHook('preValidation', ({ body, query }, _, done) => {
    checkReadable(query);
    if (body !== undefined && !(body instanceof Readable)) checkReadable(body);
    done();
  });
}
