import { describe, expect, it } from '@jest/globals';
import { HttpProblem } from './http-problem.js';
import { idempotencyKeyOf } from './idempotency-key.js';
import { commandIdOf, requestHash } from './request-identity.js';
import { revisionOf, revisionTag } from './revision-tag.js';
import { correlationIdOf, traceparentOf } from './tracing.js';
import { validationProblem } from './validation-problem.js';

const scope = {
  organizationId: '0190a6d2-1111-7000-8000-000000000001',
  principalId: 'p',
  method: 'POST',
  path: '/v1/opportunities',
};

function codeOf(run: () => unknown): string | null {
  try {
    run();
    return null;
  } catch (error) {
    return error instanceof HttpProblem ? error.code : 'another';
  }
}

describe('If-Match', () => {
  it('is a revision in quotes, as the ETag was', () => {
    expect(revisionOf(revisionTag(12n))).toBe(12n);
    expect(revisionOf(revisionTag(-1n))).toBe(-1n);
  });

  it('demands nothing where it is absent or a star', () => {
    expect(revisionOf(undefined)).toBeNull();
    expect(revisionOf('*')).toBeNull();
  });

  it.each(['7', 'W/"7"', '"-2"', '"x"', '', '"1", "2"'])('is refused as %s', (header) => {
    expect(codeOf(() => revisionOf(header))).toBe('invalid_header');
  });
});

describe('Idempotency-Key', () => {
  it('is printable ASCII up to 255 characters', () => {
    expect(idempotencyKeyOf(undefined)).toBeNull();
    expect(idempotencyKeyOf('k'.repeat(255))).toHaveLength(255);
    expect(codeOf(() => idempotencyKeyOf('k'.repeat(256)))).toBe('invalid_header');
    expect(codeOf(() => idempotencyKeyOf(''))).toBe('invalid_header');
    expect(codeOf(() => idempotencyKeyOf('é'))).toBe('invalid_header');
  });

  it('makes the same command id in the same scope only', () => {
    const id = commandIdOf(scope, 'k');
    expect(commandIdOf({ ...scope }, 'k')).toBe(id);
    const others = [
      commandIdOf(scope, 'l'),
      commandIdOf({ ...scope, principalId: 'q' }, 'k'),
      commandIdOf({ ...scope, path: '/v1/contacts' }, 'k'),
      commandIdOf({ ...scope, method: 'PATCH' }, 'k'),
      commandIdOf({ ...scope, organizationId: '0190a6d2-1111-7000-8000-000000000002' }, 'k'),
    ];
    expect(new Set([id, ...others]).size).toBe(6);
  });

  it('goes with a hash of the body that does not depend on the order of its fields', () => {
    expect(requestHash('s', { a: 1, b: 2 })).toBe(requestHash('s', { b: 2, a: 1 }));
    expect(requestHash('s', { a: 1 })).not.toBe(requestHash('s', { a: 2 }));
    expect(requestHash('s', { a: 1 })).not.toBe(requestHash('t', { a: 1 }));
    expect(requestHash('s', undefined)).toMatch(/^[\da-f]{64}$/);
  });
});

describe('tracing', () => {
  it('takes a W3C trace context and ignores anything else', () => {
    const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
    expect(traceparentOf(traceparent)).toBe(traceparent);
    expect(traceparentOf(`00-${'0'.repeat(32)}-00f067aa0ba902b7-01`)).toBeNull();
    expect(traceparentOf('x')).toBeNull();
  });

  it('takes a harmless correlation id and ignores anything else', () => {
    expect(correlationIdOf('job-7')).toBe('job-7');
    expect(correlationIdOf('a\nb')).toBeNull();
    expect(correlationIdOf('x'.repeat(65))).toBeNull();
  });
});

describe('validation', () => {
  it('names unknown fields by their pointers', () => {
    const problem = validationProblem([{ property: 'colour', constraints: { whitelistValidation: 'x' } }]);
    expect(problem.code).toBe('unknown_field');
    expect(problem.errors).toMatchObject([{ pointer: '/colour', code: 'unknown_field' }]);
  });

  it('points into nested fields', () => {
    const amount = { property: 'amount', constraints: { isInt: 'amount must be an integer number' } };
    const problem = validationProblem([{ property: 'rows', children: [{ property: '0', children: [amount] }] }]);
    expect(problem.code).toBe('invalid_request');
    expect(problem.errors).toMatchObject([{ pointer: '/rows/0/amount', code: 'invalid_value' }]);
  });
});
