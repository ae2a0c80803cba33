/** Options of every command that prints something. */
export interface PrintOptions {
  /** one JSON document instead of text for people */
  readonly json?: boolean;
}

/** Prints the outcome of a command: JSON (big integers as text), or the text. */
export function print(options: PrintOptions, outcome: object, text: string): void {
  const asText = (_key: string, value: unknown): unknown => (typeof value === 'bigint' ? String(value) : value);
  process.stdout.write(`${options.json ? JSON.stringify(outcome, asText) : text}\n`);
}
