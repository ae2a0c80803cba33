import { type FieldError, HttpProblem } from './http-problem.js';

/** What class-validator reports of one property: the part of its ValidationError that is read here. */
export interface InvalidProperty {
  readonly property: string;
  /** by the name of the rule: its message */
  readonly constraints?: Readonly<Record<string, string>>;
  readonly children?: readonly InvalidProperty[];
}

const unknownField = 'whitelistValidation';

/** The problem of a request whose fields are wrong: each with its pointer. */
export function validationProblem(properties: readonly InvalidProperty[]): HttpProblem {
  const errors = properties.flatMap((property) => errorsOf(property, ''));
  const code = errors.some((error) => error.code === 'unknown_field') ? 'unknown_field' : 'invalid_request';
  return new HttpProblem(code, {}, errors);
}

function errorsOf({ property, constraints = {}, children = [] }: InvalidProperty, parent: string): FieldError[] {
  const pointer = `${parent}/${property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  const own = Object.entries(constraints).map(([rule, message]) =>
    rule === unknownField
      ? { pointer, code: 'unknown_field', message: `${pointer} is not a field of this request` }
      : { pointer, code: 'invalid_value', message: message.replace(property, pointer) },
  );
  return [...own, ...children.flatMap((child) => errorsOf(child, pointer))];
}
