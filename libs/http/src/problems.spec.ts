import { describe, expect, it } from '@jest/globals';
import { Rejected } from '#decider';
import { rejectionCodes } from '#domain';
import { HttpProblem } from './http-problem.js';
import { problemDocument } from './problem-document.js';
import { problemOf } from './problem-of.js';
import { isProblemCode, problemCodes, problemType } from './problems.js';

const at = { instance: '/v1/opportunities/1/won', correlationId: 'c' };

describe('the table of problems', () => {
  it.each(rejectionCodes)('has a row for the rejection %s', (code) => {
    expect(isProblemCode(code)).toBe(true);
  });

  it.each(problemCodes)('explains %s: a title, an advice and a status of 4xx or 5xx', (code) => {
    if (!isProblemCode(code)) throw new Error(code);
    const { status, title, detail } = problemType(code);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(600);
    expect(title).toMatch(/\w/);
    expect(detail).toMatch(/[.?]\]?$/);
  });

  it('knows no inherited names', () => {
    expect(isProblemCode('toString')).toBe(false);
    expect(isProblemCode('__proto__')).toBe(false);
  });
});

describe('a problem', () => {
  it('of a rejection tells its code and its facts', () => {
    const stages = [{ name: 'Closed Won' }, { name: 'Closed Lost' }];
    const document = problemDocument({ ...problemOf(new Rejected('status_follows_stage', { stages })), ...at });
    expect(document).toMatchObject({
      code: 'status_follows_stage',
      status: 409,
      type: '/problems/status_follows_stage',
    });
    expect(document.detail).toContain('one of Closed Won, Closed Lost');
    expect(document).toMatchObject({ ...at, stages });
  });

  it('says what a lead lacks, and whom a routing rule names in vain', () => {
    const detailOf = (code: string, facts: object) =>
      problemDocument({ ...problemOf(new Rejected(code, { ...facts })), ...at }).detail;
    const missing = [{ name: 'Big enough' }, { name: 'A meeting' }];
    expect(detailOf('criteria_not_met', { stage: 'converted', missing })).toContain('lacks Big enough, A meeting');
    const vain = { rule: 'Rest', reason: 'member_not_found', repId: 'ann' };
    expect(detailOf('invalid_routing_rule', vain)).toContain('member_not_found ann');
  });

  it('leaves out what it does not know', () => {
    expect(problemDocument({ ...problemOf(new Rejected('no_next_stage')), ...at }).detail).not.toMatch(/[[\]{}]/);
  });

  it('of anything unknown is internal and tells nothing', () => {
    const document = problemDocument({ ...problemOf(new Error('connect 10.0.0.7: password wrong')), ...at });
    expect(document).toMatchObject({ code: 'internal_error', status: 500 });
    expect(JSON.stringify(document)).not.toContain('10.0.0.7');
  });

  it('cannot have its fixed members overwritten by a fact', () => {
    const document = problemDocument({ ...problemOf(new Rejected('not_open', { status: 'lost', code: 'x' })), ...at });
    expect(document.status).toBe(409);
    expect(document.code).toBe('not_open');
    expect(document.detail).toContain('lost');
  });

  it('of a parser is a malformed body', () => {
    const error = Object.assign(new SyntaxError('Unexpected token'), { statusCode: 400 });
    expect(problemOf(error).code).toBe('malformed_json');
    expect(problemOf(Object.assign(new Error('x'), { code: 'FST_ERR_CTP_BODY_TOO_LARGE' })).code).toBe('too_large');
  });

  it('of HTTP is itself', () => {
    expect(problemOf(new HttpProblem('unauthorized')).code).toBe('unauthorized');
  });
});
