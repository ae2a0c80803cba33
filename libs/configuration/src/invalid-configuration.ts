/** The environment cannot be run with; every problem is named at once. */
export class InvalidConfiguration extends Error {
  override readonly name = 'InvalidConfiguration';

  constructor(
    /** one sentence each, beginning with the variable's name */
    readonly problems: readonly string[],
  ) {
    super(['The configuration (environment) is wrong:', ...problems].join('\n  '));
  }
}
