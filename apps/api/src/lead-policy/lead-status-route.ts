import { applyDecorators, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type ProblemCode } from '#http';
import { RecordId, Writes } from '../request/route.js';
import { LeadStatusDto } from './lead-status.dto.js';

/** The routes about one lead status. */
export const LeadStatusController = () =>
  applyDecorators(ApiTags('lead policy'), Controller('v1/lead-statuses/:statusId'));

/** The status's id in the path. */
export const StatusId = () => RecordId('statusId', 'lead_status_not_found');

/** A command about one lead status; the problems are those of its own. */
export const ChangesLeadStatus = (...problems: readonly ProblemCode[]) =>
  Writes('lead-policy:write', LeadStatusDto, 'lead_status_not_found', 'lead_status_closed', ...problems);
