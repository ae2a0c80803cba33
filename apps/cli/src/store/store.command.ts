import { Command } from 'commander';
import { type StoreOptions } from './store.js';

/** A tool, with what all of them take. */
const toolCommand = (name: string, description: string): Command =>
  new Command(name)
    .description(description)
    .option('--folder <folder>', 'of the log (default: the one of the data folder)')
    .option('--json', 'one JSON document');

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
  toolCommand(
    'verify',
    'Reads every record and compares it with its checksum, its neighbours and the index. Ends with exit code 4 where something differs. (`dealstream verify` recomputes the hash chains.)',
  ).action(async (options: StoreOptions) => (await import('./store.js')).verify(options));

const statsCommand = (): Command =>
  toolCommand('stats', 'Counts events and streams, by category.').action(async (options: StoreOptions) =>
    (await import('./store.js')).stats(options),
  );

const backupCommand = (): Command =>
  toolCommand(
    'backup',
    'Copies the log as it stands into a new folder, also while it is written to, reads the copy and notes its hash. Keys of personal data (`keys/`) and tokens (`credentials.json`) are not in it: keep those apart, so that what is erased stays erased.',
  )
    .argument('<target>', 'a new folder')
    .addHelpText('after', '\nExample:\n  dealstream store backup /backups/2026-12-01')
    .action(async (target: string, options: StoreOptions) => (await import('./store.js')).backUp(target, options));

const restoreCommand = (): Command =>
  toolCommand(
    'restore',
    'Puts a backup in the place of a log that is not there, once it was read and its hash is the one that was noted. The system must not run. Read models are built anew at the next start.',
  )
    .argument('<backup>', 'the folder of the backup')
    .addHelpText('after', '\nExample:\n  dealstream store restore /backups/2026-12-01')
    .action(async (backup: string, options: StoreOptions) => (await import('./store.js')).restore(backup, options));

const scavengeCommand = (): Command =>
  toolCommand(
    'scavenge',
    'Removes for ever the content of events that no reader of their stream can see: deleted, expired, cut off, or more than the stream may have. Their revisions and positions stay. The store must not run; ended midway, it can be run again. Backups that were made before still hold the content.',
  ).action(async (options: StoreOptions) => (await import('./store.js')).scavenge(options));
