import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { importStreams, type StartImport } from '#domain';
import { HttpProblem } from '#http';
import { mappingProblems } from '#import-rows';
import { RecordCommands } from '../log/record-commands.js';
import { type Answer } from '../request/answer.js';
import { writeAnswer } from '../request/write-answer.js';
import { type WriteRequest } from '../request/write-request.js';
import { type ImportDto } from './import.dto.js';
import { stateView } from './state-view.js';

/** Begin an import. */
export class CreateImport extends Command<Answer<ImportDto>> {
  constructor(
    readonly command: StartImport,
    readonly request: WriteRequest,
  ) {
    super();
  }
}

@CommandHandler(CreateImport)
export class CreateImportHandler implements ICommandHandler<CreateImport> {
  constructor(private readonly records: RecordCommands) {}

  async execute({ command, request }: CreateImport): Promise<Answer<ImportDto>> {
    requireMapping(command);
    requireRights(command, request);
    const { importId: id } = command;
    const record = { streams: importStreams, id, recordId: '', commands: [command], request };
    return writeAnswer(await this.records.execute({ ...record, world: () => null, isNew: true }), stateView, 201);
  }
}

function requireMapping({ kind, mapping }: StartImport): void {
  const problems = mappingProblems(kind, mapping);
  if (problems.length > 0) throw new HttpProblem('import_mapping_wrong', { problems });
}

/** People and teams are an admin's to make, by whichever way. */
function requireRights({ mapping: { missing } }: StartImport, { principal: { role } }: WriteRequest): void {
  if (!missing?.reps && !missing?.teams) return;
  if (role !== 'admin' && role !== 'service') throw new HttpProblem('forbidden', { role, roles: ['admin', 'service'] });
}
