import { type CommandExecutor, type EventLog, type ExternalIds } from '#event-store';
import { type ImportFiles } from '#import-rows';
import { type AccountReader, type ContactReader } from '#projections';
import { type OrganizationNeighbours, type RecordKinds } from '#world';

/** What imports are worked off with. */
export interface ImportParts {
  readonly log: EventLog;
  readonly executor: CommandExecutor;
  readonly externalIds: ExternalIds;
  readonly neighbours: OrganizationNeighbours;
  readonly kinds: RecordKinds;
  readonly contacts: ContactReader;
  readonly accounts: AccountReader;
  readonly files: ImportFiles;
}
