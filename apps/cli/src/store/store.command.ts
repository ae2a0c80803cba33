import { Command } from 'commander';
import { type StoreOptions } from './store.js';

const folderOption = ['--folder <folder>', 'of the log (default: the one of the data folder)'] as const;

/** `dealstream store …`: the embedded event store's log, for its operator, on its machine. */
export const storeCommand = (): Command =>
  new Command('store')
    .summary('the log of the embedded event store: verify, back up, restore, scavenge')
    .description(
      'For the operator, on the machine: reads the files of the embedded event store. `verify`, `stats` and `backup` may run while the system does.',
    )
    .addCommand(verifyCommand())
    .addCommand(statsCommand())
    .addCommand(backupCommand())
    .addCommand(restoreCommand())
    .addCommand(scavengeCommand());

const verifyCommand = (): Command =>
  new Command('verify')
    .description(
      'Reads every record and compares it with its checksum, its neighbours and the index. Ends with exit code 4 where something differs. (`dealstream verify` recomputes the hash chains.)',
    )
    .option(...folderOption)
    .option('--json', 'one JSON document')
    .action(async (options: StoreOptions) => (await import('./store.js')).verify(options));

const statsCommand = (): Command =>
  new Command('stats')
    .description('Counts events and streams, by category.')
    .option(...folderOption)
    .option('--json', 'one JSON document')
    .action(async (options: StoreOptions) => (await import('./store.js')).stats(options));

const backupCommand = (): Command =>
  new Command('backup')
    .description(
      'Copies the log as it stands into a new folder, also while it is written to, reads the copy and notes its hash. Keys of personal data (`keys/`) and tokens (`credentials.json`) are not in it: keep those apart, so that what is erased stays erased.',
    )
    .argument('<target>', 'a new folder')
    .option(...folderOption)
    .option('--json', 'one JSON document')
    .addHelpText('after', '\nExample:\n  dealstream store backup /backups/2026-12-01')
    .action(async (target: string, options: StoreOptions) => (await import('./store.js')).backUp(target, options));

const restoreCommand = (): Command =>
  new Command('restore')
    .description(
      'Puts a backup in the place of a log that is not there, once it was read and its hash is the one that was noted. The system must not run. Read models are built anew at the next start.',
    )
    .argument('<backup>', 'the folder of the backup')
    .option(...folderOption)
    .option('--json', 'one JSON document')
    .addHelpText('after', '\nExample:\n  dealstream store restore /backups/2026-12-01')
    .action(async (backup: string, options: StoreOptions) => (await import('./store.js')).restore(backup, options));

const scavengeCommand = (): Command =>
  new Command('scavenge')
    .description(
      'Removes for ever the content of events that no reader of their stream can see: deleted, expired, cut off, or more than the stream may have. Their revisions and positions stay. The store must not run; ended midway, it can be run again. Backups that were made before still hold the content.',
    )
    .option(...folderOption)
    .option('--json', 'one JSON document')
    .action(async (options: StoreOptions) => (await import('./store.js')).scavenge(options));
