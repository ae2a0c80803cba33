import { Command, Option } from 'commander';
import { type ReplayOptions } from './history.js';

/** `dealstream replay`: a deal's history as a person reads it. */
export const replayCommand = (): Command =>
  new Command('replay')
    .summary("a deal's history as a person reads it")
    .description(
      'Prints every event of a deal: when, who, what, from what to what, and why; and the deal as it was then, with --as-of. Times are in the organization’s time zone.',
    )
    .argument('<opportunity>', "the deal's id")
    .option('--as-of <moment>', 'an instant (RFC 3339) or a log position: the history up to then')
    .addOption(
      new Option('--basis <basis>', 'for an instant: what had been recorded by then, or what had happened').choices([
        'recorded',
        'occurred',
      ]),
    )
    .option('--organization <id>', 'the organization; absent: the first one')
    .option('--json', 'one JSON document')
    .addHelpText(
      'after',
      '\nExamples:\n  dealstream replay 019ab0de-8d5c-7000-8000-000000000000\n  dealstream replay <id> --as-of 2026-03-01T00:00:00Z --basis occurred',
    )
    .action(async (id: string, options: ReplayOptions) => (await import('./replay.js')).replay(id, options));
