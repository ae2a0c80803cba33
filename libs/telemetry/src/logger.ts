import { type Logger, pino } from 'pino';

/** Writes JSON lines on stderr. Errors tell what they are and where; never what they hold, which may be personal. */
export const createLogger = (name: string, level: string): Logger =>
  pino({ name, level, serializers: { err: describeError } }, pino.destination({ dest: 2, sync: true }));

interface ErrorDescription {
  readonly type: string;
  readonly message: string;
  readonly stack: string | undefined;
  readonly cause?: ErrorDescription;
}

function describeError(error: unknown): ErrorDescription {
  if (!(error instanceof Error)) return { type: typeof error, message: '', stack: undefined };
  const { name, message, stack, cause } = error;
  return { type: name, message, stack, ...(cause !== undefined && { cause: describeError(cause) }) };
}
