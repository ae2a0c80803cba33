import { Command } from 'commander';
import { exitCodesInWords } from '../terminal/exit-codes.js';
import { type ImportOptions } from './import-opportunities.js';

/** `dealstream import`: takes in what another system kept. */
export const importCommand = (): Command =>
  new Command('import').summary('take in deals from CSV').addCommand(
    new Command('opportunities')
      .summary('deals with their past, from a CSV file')
      .description(
        'Takes in the deals of a CSV file with their past, by a map that says what its columns mean (apps/cli/maps/README.md). What is missing (pipeline, accounts, reps, teams) is made first. A row goes in whole or not at all; importing it again adds nothing, so an import that was stopped is simply run again.',
      )
      .argument('<file>', 'a CSV file with a header; the map’s lookup files lie beside it')
      .requiredOption('--map <file>', 'what its columns mean')
      .option('--pipeline <name>', 'the pipeline that the deals go into, in place of the map’s')
      .option('--dry-run', 'check every row and say what would be made; write nothing')
      .option('--report <file>', 'what became of each row, a JSON object a line')
      .option('--organization <id>', 'the organization; absent: the first one')
      .option('--json', 'one JSON document at the end')
      .addHelpText(
        'after',
        `
Examples:
  dealstream import opportunities deals.csv --map map.json --dry-run
  dealstream import opportunities ../shared/data/crm-sales-opportunities/sales_pipeline.csv --map apps/cli/maps/crm-sales-opportunities.json
  dealstream import opportunities deals.csv --map map.json --pipeline "Old system" --report report.ndjson

${exitCodesInWords}`,
      )
      .action(async (file: string, options: ImportOptions) =>
        (await import('./import-opportunities.js')).importOpportunities(file, options),
      ),
  );
