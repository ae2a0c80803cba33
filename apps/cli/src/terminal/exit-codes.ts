/** What the `dealstream` command ends with. */
export const exitCodes = {
  /** all was done */
  done: 0,
  /** something failed that should not have: the message says what */
  failed: 1,
  /** a wrong option, file, map or configuration: nothing was done */
  wrongUse: 2,
  /** the system is not running, or could not be started */
  notRunning: 3,
  /** done, and something was found: rejected rows, a broken chain */
  findings: 4,
} as const;

/** A command that cannot go on; its message is for the person who called it. */
export class CommandFailed extends Error {
  override readonly name = 'CommandFailed';

  constructor(
    message: string,
    readonly exitCode: number = exitCodes.failed,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** For `--help`. */
export const exitCodesInWords =
  'Exit codes: 0 done; 1 failed; 2 wrong option, file, map or configuration; 3 the system is not running; 4 done, with findings (rejected rows, a broken chain).';
