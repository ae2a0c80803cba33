import { describe, expect, it } from '@jest/globals';
import { Problem } from '../api/problem.js';
import { fieldProblems } from './field-problems.js';

const words = { emails: 'No email.', name: 'Give a name.' };

describe('a refusal', () => {
  it('stands at the fields that it points to, in words of the page', () => {
    const errors = [
      { pointer: '/emails/0', code: 'invalid_value', message: 'must be an email' },
      { pointer: '/employees', code: 'invalid_value', message: 'must be whole' },
    ];
    const problem = new Problem('invalid_request', 'Correct it.', 400, errors);
    expect(fieldProblems(problem, words)).toEqual({ emails: 'No email.', employees: 'must be whole' });
  });

  it('stands at the field that its code is about', () => {
    expect(fieldProblems(new Problem('phone_unreadable', 'Give 12 with its code.', 422), words)).toEqual({
      phones: 'Give 12 with its code.',
    });
    expect(fieldProblems(new Problem('name_required', 'Give a name that is not blank.', 422), words)).toEqual({
      name: 'Give a name.',
    });
  });

  it('stands at none where it is about something else', () => {
    expect(fieldProblems(new Problem('contended', 'Try again.', 409), words)).toEqual({});
  });
});
