import { type Problem } from '../api/problem.js';

/** What is wrong, by the field of a contact or account where it is to be shown. */
export type FieldProblems = Readonly<Partial<Record<string, string>>>;

/** The page's own sentence for a field whose form is wrong. */
export type FieldWords = Readonly<Partial<Record<string, string>>>;

/** Codes that are about one field and do not name it by a pointer. */
const fieldOfCode: FieldWords = {
  phone_unreadable: 'phones',
  name_required: 'name',
  value_out_of_range: 'revenue',
  account_is_own_parent: 'parentId',
  custom_field_value_invalid: 'customFields',
};

/** A refusal by field; empty where it is about none of them. */
export function fieldProblems(problem: Problem, words: FieldWords): FieldProblems {
  const pointed = problem.errors.map(({ pointer, message }) => {
    const field = pointer.split('/')[1] ?? '';
    return [field, words[field] ?? message] as const;
  });
  if (pointed.length > 0) return Object.fromEntries(pointed);
  const field = fieldOfCode[problem.code];
  return field === undefined
    ? {}
    : { [field]: problem.code === 'phone_unreadable' ? problem.detail : (words[field] ?? problem.detail) };
}
