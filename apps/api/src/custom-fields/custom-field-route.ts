import { applyDecorators, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type ProblemCode } from '#http';
import { RecordId, Writes } from '../request/route.js';
import { CustomFieldDto } from './custom-field.dto.js';

/** The routes about one custom field. */
export const CustomFieldController = () =>
  applyDecorators(ApiTags('custom fields'), Controller('v1/custom-fields/:fieldId'));

/** The field's id in the path. */
export const FieldId = () => RecordId('fieldId', 'custom_field_not_found');

/** A command about one custom field; the problems are those of its own. */
export const ChangesCustomField = (...problems: readonly ProblemCode[]) =>
  Writes('organization:write', CustomFieldDto, 'custom_field_not_found', ...problems);
