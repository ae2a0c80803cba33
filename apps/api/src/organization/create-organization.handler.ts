import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type CreateOrganization as Creation, organizationStreams } from '#domain';
import { CommandExecutor } from '#event-store';
import { type Answer } from '../request/answer.js';
import { CommandContexts } from '../request/command-contexts.js';
import { writeAnswer } from '../request/write-answer.js';
import { type WriteRequest } from '../request/write-request.js';
import { Founding } from './founding.js';
import { organizationView } from './organization-view.js';
import { type OrganizationDto } from './organization.dto.js';

/** Found an organization. */
export class CreateOrganization extends Command<Answer<OrganizationDto>> {
  constructor(
    readonly command: Creation,
    readonly request: WriteRequest,
  ) {
    super();
  }
}

@CommandHandler(CreateOrganization)
export class CreateOrganizationHandler implements ICommandHandler<CreateOrganization> {
  constructor(
    private readonly executor: CommandExecutor,
    private readonly contexts: CommandContexts,
    private readonly founding: Founding,
  ) {}

  async execute({ command, request }: CreateOrganization): Promise<Answer<OrganizationDto>> {
    const { organizationId } = command;
    const { state } = await this.executor.load(organizationStreams, organizationId, '');
    if (!state) await this.found(command, request);
    await this.founding.furnish(request);
    const loaded = await this.executor.load(organizationStreams, organizationId, '');
    const written = { ...loaded, revision: loaded.revisionOf(''), changed: !state };
    return writeAnswer(written, organizationView, state ? 200 : 201);
  }

  private async found(command: Creation, request: WriteRequest): Promise<void> {
    await this.executor.execute({
      streams: organizationStreams,
      id: '',
      recordId: '',
      commands: [{ command }],
      context: await this.contexts.of(request),
      world: () => Promise.resolve({}),
      isNew: true,
    });
  }
}
