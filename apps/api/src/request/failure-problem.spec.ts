import { describe, expect, it } from '@jest/globals';
import { Contended, KeyReused, LogUnavailable, StaleRevision, UnreadableStream } from '#event-store';
import { problemOf, problemType } from '#http';
import { InvalidCursor, ModelUnavailable, NotReached, ReadModelsUnavailable } from '#read-model';
import { OrganizationNotFound } from '#world';
import { failureProblem } from './failure-problem.js';

const unreadable = { stream: 's', organizationId: 'o', revision: 0n, position: 0n, reason: 'unknown type' };

describe('a failure of the log or the read models', () => {
  it.each([
    [new StaleRevision(3n, []), 412, 'stale_revision'],
    [new KeyReused('c'), 422, 'key_reused'],
    [new Contended('s'), 409, 'contended'],
    [new LogUnavailable('away'), 503, 'log_unavailable'],
    [new OrganizationNotFound('o'), 404, 'organization_not_found'],
    [new UnreadableStream(unreadable), 503, 'record_unreadable'],
    [new ModelUnavailable('away'), 503, 'model_unavailable'],
    [new NotReached('late'), 503, 'not_reached'],
    [new ReadModelsUnavailable('away'), 503, 'read_models_unavailable'],
    [new InvalidCursor(), 400, 'invalid_cursor'],
    [new Error('a secret'), 500, 'internal_error'],
  ])('%s is a problem of its own', (failure, status, code) => {
    const problem = problemOf(failureProblem(failure));
    expect([problem.code, problemType(problem.code).status]).toEqual([code, status]);
  });
});
