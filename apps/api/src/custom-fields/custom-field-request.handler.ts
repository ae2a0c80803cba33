import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { organizationStreams } from '#domain';
import { RecordCommands } from '../log/record-commands.js';
import { type Answer } from '../request/answer.js';
import { writeAnswer } from '../request/write-answer.js';
import { customFieldIn } from './custom-field-view.js';
import { CustomFieldRequest } from './custom-field-request.js';
import { type CustomFieldDto } from './custom-field.dto.js';

/** How commands to custom fields are decided. The answer is the field as it then is, or was. */
@CommandHandler(CustomFieldRequest)
export class CustomFieldRequestHandler implements ICommandHandler<CustomFieldRequest> {
  constructor(private readonly records: RecordCommands) {}

  async execute({ command, request }: CustomFieldRequest): Promise<Answer<CustomFieldDto>> {
    const { fieldId, type } = command;
    const isNew = type === 'define_custom_field';
    const written = await this.records.execute({
      streams: organizationStreams,
      id: '',
      recordId: '',
      commands: [command],
      request,
      world: () => ({}),
      isNew,
    });
    return writeAnswer(written, (state) => customFieldIn(state, fieldId), isNew ? 201 : 200);
  }
}
