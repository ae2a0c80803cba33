import { Command } from 'commander';

/** `dealstream up`: everything on this machine, until Ctrl-C. */
export const upCommand = (): Command =>
  new Command('up')
    .summary('start event store, Redis, projector and API on this machine')
    .description(
      'Starts everything on this machine and keeps it running until Ctrl-C or SIGTERM. The first start makes credentials, an organization and demo data. Configured by the environment: see libs/configuration/README.md.',
    )
    .addHelpText(
      'after',
      '\nExamples:\n  dealstream up\n  PORT=4000 DEALSTREAM_DATA=/var/deals DEALSTREAM_DEMO=none dealstream up',
    )
    .action(async () => (await import('./up.js')).up());
