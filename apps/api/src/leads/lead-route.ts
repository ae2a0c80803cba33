import { applyDecorators, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type ProblemCode } from '#http';
import { type PolicyName } from '../access/policies.js';
import { RecordId, Writes } from '../request/route.js';
import { LeadDto } from './lead.dto.js';

/** The routes about one lead. */
export const LeadController = () => applyDecorators(ApiTags('leads'), Controller('v1/leads/:leadId'));

/** The lead's id in the path. */
export const LeadId = () => RecordId('leadId', 'lead_not_found');

/** A command about one lead; the problems are those of its own. */
export const ChangesLead = (policy: PolicyName, ...problems: readonly ProblemCode[]) =>
  Writes(policy, LeadDto, 'lead_not_found', 'lead_merged', ...problems);
