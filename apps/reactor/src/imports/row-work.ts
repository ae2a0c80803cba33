import { type DomainEvent } from '#decider';
import { type Entry, type Reading } from '#import-rows';
import { TrialDesk, WritingDesk } from './desk.js';
import { Directory } from './directory.js';
import { type ImportContexts } from './import-context.js';
import { type ImportParts } from './import-parts.js';
import { accountRows } from './kinds/account-rows.js';
import { contactRows } from './kinds/contact-rows.js';
import { dealRows } from './kinds/deal-rows.js';
import { leadRows } from './kinds/lead-rows.js';
import { accountMaker } from './make-account.js';
import { type RowKind } from './row-kind.js';
import { type RowOutcome, RowWriter } from './row-writer.js';

/** What is done with a row. */
export type RowWork = (entry: Entry, line: number) => Promise<RowOutcome>;

/** How the rows of an import are written, or tried. */
export function rowWork(parts: ImportParts, contexts: ImportContexts, reading: Reading, dryRun: boolean): RowWork {
  const desk = dryRun ? new TrialDesk(parts, contexts) : new WritingDesk(parts, contexts);
  const directory = new Directory(parts, contexts, reading.mapping, desk);
  const makeAccount = accountMaker(parts, contexts, directory, reading);
  const doing = <Command, State, Event extends DomainEvent, World>(
    kind: RowKind<Command, State, Event, World>,
  ): RowWork => {
    const writer = new RowWriter(parts, kind, contexts);
    return (entry, line) => (dryRun ? writer.preview(entry, line) : writer.write(entry, line));
  };
  switch (reading.kind) {
    case 'accounts':
      return doing(accountRows(parts, directory));
    case 'contacts':
      return doing(contactRows(parts, directory, makeAccount));
    case 'opportunities':
      return doing(dealRows({ parts, contexts, directory, makeAccount }));
    case 'leads':
      return doing(leadRows(parts, contexts, directory));
  }
}
