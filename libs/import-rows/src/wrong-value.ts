/** A row's value that cannot be imported; the message says which and why, for the row's line in the report. */
export class WrongValue extends Error {
  override readonly name = 'WrongValue';
}
