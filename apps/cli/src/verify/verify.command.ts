import { Command } from 'commander';
import { type PrintOptions } from '../terminal/print.js';

/** `dealstream verify`: recomputes the hash chains of the log. */
export const verifyCommand = (): Command =>
  new Command('verify')
    .summary('recompute the hash chains of the log')
    .description(
      'Reads the log and recomputes the hash chain of every stream. Names the first event that was changed, removed or put in, and ends with exit code 4 then. For the operator, on the machine: it reads the log itself, not through the API.',
    )
    .option('--stream <name>', 'only this stream, e.g. opportunity-<organization>.<id>')
    .option('--json', 'one JSON document')
    .addHelpText('after', '\nExamples:\n  dealstream verify\n  dealstream verify --json')
    .action(async (options: PrintOptions & { stream?: string }) => (await import('./verify.js')).verify(options));
