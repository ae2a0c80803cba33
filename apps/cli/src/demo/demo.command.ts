import { Command, Option } from 'commander';
import { type DemoOptions } from './demo.js';
import { demoSizes } from './demo-sizes.js';

/** `dealstream demo`: a believable company to look at. */
export const demoCommand = (): Command =>
  new Command('demo')
    .summary('make demo data')
    .description(
      'Makes the data of a believable company through the API: pipelines, teams, people, and deals that moved over the last months. The same every time; doing it again adds nothing, a larger size adds to a smaller one.',
    )
    .addOption(new Option('--size <size>', 'how much').choices(Object.keys(demoSizes)).default('small'))
    .option('--organization <id>', 'the organization; absent: the first one')
    .addOption(new Option('--still', 'have the people of the demo stop working').conflicts('alive'))
    .option('--alive', 'have them go on')
    .option('--json', 'one JSON document')
    .addHelpText(
      'after',
      '\nExamples:\n  dealstream demo\n  dealstream demo --size large --organization <id>\n  dealstream demo --still',
    )
    .action(async (options: DemoOptions) => (await import('./demo.js')).demo(options));
