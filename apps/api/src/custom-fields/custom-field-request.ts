import { Command } from '@nestjs/cqrs';
import { type EditCustomField } from '#domain';
import { type Answer } from '../request/answer.js';
import { type WriteRequest } from '../request/write-request.js';
import { type CustomFieldDto } from './custom-field.dto.js';

/** A request to define or change a custom field: the domain's command, and what the caller sent with it. */
export class CustomFieldRequest extends Command<Answer<CustomFieldDto>> {
  constructor(
    readonly command: EditCustomField,
    readonly request: WriteRequest,
  ) {
    super();
  }
}
