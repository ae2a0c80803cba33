import { Command } from 'commander';
import { type PrintOptions } from '../terminal/print.js';

/** `dealstream rebuild`: builds a projection anew from the log, beside the live one, and switches to it. */
export const rebuildCommand = (): Command =>
  new Command('rebuild')
    .summary('build a projection anew from the log')
    .description(
      'Has the projector build a projection anew from the log, beside the live one, and switch to it when it has caught up. Queries and commands go on meanwhile. --revert goes back to the build before.',
    )
    .argument('<projection>', 'its name, e.g. pipeline-totals, or all')
    .option('--revert', 'go back to the build before the present one')
    .option('--json', 'one JSON document at the end')
    .addHelpText(
      'after',
      '\nExamples:\n  dealstream rebuild win-rate\n  dealstream rebuild all\n  dealstream rebuild win-rate --revert',
    )
    .action(async (projection: string, options: PrintOptions & { revert?: boolean }) =>
      (await import('./rebuild.js')).rebuild(projection, options),
    );
