import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { HttpProblem, type ProblemDocument, problemDocument, problemOf } from '#http';
import { type Logger } from 'pino';
import { failureProblem } from './failure-problem.js';
import { pathOf } from './header-of.js';

/** Seconds after which a client may ask again when the log or Redis is away. */
const retryAfterSeconds = 1;

/** Answers every error as a problem; logs those that are ours. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly logger: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const { status, code } = answerProblem(error, request, host.switchToHttp().getResponse<FastifyReply>());
    if (status >= 500) this.logger.error({ err: error, correlationId: request.id, code }, 'a request failed');
  }
}

/** Answers an error, wherever it came from. */
export function answerProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): ProblemDocument {
  const problem = problemOf(meaningOf(error, request));
  const document = problemDocument({ ...problem, instance: pathOf(request), correlationId: request.id });
  if (document.status === 503) void reply.header('Retry-After', String(retryAfterSeconds));
  if (document.code === 'unauthorized') void reply.header('WWW-Authenticate', 'Bearer');
  void reply.status(document.status).type('application/problem+json').send(document);
  return document;
}

/** Nest and fastify refuse a request before any route with a status only; other failures are the log's. */
function meaningOf(error: unknown, request: FastifyRequest): unknown {
  if (!(error instanceof HttpException)) return failureProblem(error);
  switch (error.getStatus()) {
    case 400:
      return new HttpProblem('malformed_json', { reason: error.message });
    case 404:
      return new HttpProblem('route_not_found', { method: request.method, path: pathOf(request) });
    case 413:
      return new HttpProblem('too_large', { limit: request.routeOptions.bodyLimit });
    case 415:
      return new HttpProblem('not_json');
    default:
      return error;
  }
}
