import { Command } from 'commander';
import { exitCodesInWords } from '../terminal/exit-codes.js';
import { type ImportOptions } from './import-file.js';

type Kind = 'leads' | 'contacts' | 'accounts' | 'opportunities';

const kinds: Readonly<Record<Kind, string>> = {
  leads: 'prospects, each assigned by the routing rules',
  contacts: 'people',
  accounts: 'companies',
  opportunities: 'deals, with their past where the map says how',
};

/** `dealstream import`: takes in what another system kept. */
export function importCommand(): Command {
  const command = new Command('import')
    .summary('take in leads, contacts, accounts and deals from CSV or NDJSON')
    .description(
      'Sends a file to the system, which works it off row by row, and shows how far it is. A row goes in whole or not at all; importing it again adds nothing. Once the file was sent, the work goes on whatever happens to this command.',
    )
    .addHelpText('after', `\n${examples}\n\n${exitCodesInWords}`);
  for (const [kind, what] of Object.entries(kinds)) command.addCommand(ofKind(kind, what));
  return command.addCommand(undoing());
}

const examples = `Examples:
  dealstream import leads leads.csv --guess > map.json
  dealstream import leads leads.csv --map map.json --dry-run
  dealstream import opportunities ../shared/data/crm-sales-opportunities/sales_pipeline.csv --map apps/cli/maps/crm-sales-opportunities.json
  dealstream import undo 0190a6d2-1111-7000-8000-00000000000a`;

const ofKind = (kind: string, what: string): Command =>
  new Command(kind)
    .summary(what)
    .argument('<file>', 'CSV in UTF-8 with a header, or NDJSON')
    .option('--map <file>', 'what its columns mean (apps/cli/maps/README.md); absent: what their names suggest')
    .option('--guess', 'print the map that the names of the columns suggest; import nothing')
    .option('--pipeline <name>', 'the pipeline that deals go into, in place of the map’s')
    .option('--dry-run', 'say what would become of each row; write nothing')
    .option('--report <file>', 'what became of each row, as CSV')
    .option('--organization <id>', 'the organization; absent: the first one')
    .option('--json', 'one JSON document at the end')
    .action(async (file: string, options: ImportOptions) =>
      (await import('./import-file.js')).importFile(kind, file, options),
    );

const undoing = (): Command =>
  new Command('undo')
    .summary('undo a whole import')
    .description(
      'Deletes the deals that an import made, discards its leads. What somebody changed since stays, and is listed; so do contacts and accounts.',
    )
    .argument('<id>', 'the import')
    .option('--report <file>', 'what became of each row, as CSV')
    .option('--organization <id>', 'the organization; absent: the first one')
    .option('--json', 'one JSON document at the end')
    .action(async (id: string, options: ImportOptions) => (await import('./undo-import.js')).undoImport(id, options));
