import { Command } from 'commander';

/** `dealstream api`: every route of the API as a command of its own. What they are is read only when it is called. */
export const apiCommand = (): Command =>
  new Command('api')
    .summary('every route of the API as a command: `dealstream api --help` lists them')
    .helpOption(false)
    .allowUnknownOption()
    .argument('[words...]', 'the route and its options')
    .action(async (words: readonly string[]) => (await import('./routes-program.js')).run(words));
