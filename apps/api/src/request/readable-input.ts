import { type FieldError, HttpProblem } from '#http';

/** Levels of a body: more than the deepest one that a route takes, a value in a decision of an imported row. */
const mostLevels = 10;

/** What no class of a body can check: it would be lost, or could not be kept, before that. @throws `unknown_field`, `invalid_request` */
export function checkReadable(input: unknown): void {
  if (!isObject(input) || Array.isArray(input)) throw refused(invalid('', 'must be one JSON object'));
  const [error] = errorsIn(input, '', 1);
  if (error) throw refused(error);
}

function* errorsIn(value: unknown, pointer: string, level: number): Generator<FieldError> {
  if (typeof value === 'string' && !isWellFormed(value)) yield invalid(pointer, 'must not hold half a character');
  if (!isObject(value)) return;
  if (level > mostLevels) {
    yield invalid(pointer, `must not hold more than ${mostLevels} levels`);
    return;
  }
  for (const [name, member] of Object.entries<unknown>({ ...value })) {
    const at = `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    if (isFieldName(name)) yield* errorsIn(member, at, level + 1);
    else yield { pointer: at, code: 'unknown_field', message: `${at} is not a field of this request` };
  }
}

const refused = (error: FieldError): HttpProblem =>
  new HttpProblem(error.code === 'unknown_field' ? 'unknown_field' : 'invalid_request', {}, [error]);

const invalid = (pointer: string, rule: string): FieldError => ({
  pointer,
  code: 'invalid_value',
  message: `${pointer === '' ? 'the body' : pointer} ${rule}`,
});

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Names that every object has look known to the validation of classes. */
const isFieldName = (name: string): boolean => !(name in Object.prototype) && isWellFormed(name);

/** A surrogate without its other half is no character: neither hashes nor stores can hold it. */
const isWellFormed = (text: string): boolean => !/\p{Surrogate}/u.test(text);
