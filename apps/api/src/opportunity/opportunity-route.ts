import { applyDecorators, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type ProblemCode } from '#http';
import { RecordId, Writes } from '../request/route.js';
import { OpportunityDto } from './opportunity.dto.js';

/** The routes about one deal. */
export const OpportunityController = () =>
  applyDecorators(ApiTags('opportunities'), Controller('v1/opportunities/:id'));

/** The deal's id in the path. */
export const OpportunityId = () => RecordId('id', 'opportunity_not_found');

/** A command about one deal; the problems are those of its own. */
export const ChangesOpportunity = (...problems: readonly ProblemCode[]) =>
  Writes('deals:write', OpportunityDto, 'opportunity_not_found', ...problems);
