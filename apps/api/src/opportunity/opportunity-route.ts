import { applyDecorators, Controller } from '@nestjs/common';
import { ApiAcceptedResponse, ApiTags } from '@nestjs/swagger';
import { type ProblemCode } from '#http';
import { AgentJobDto } from '../agent-jobs/agent-job.dto.js';
import { type PolicyName } from '../access/policies.js';
import { RecordId, Writes } from '../request/route.js';
import { OpportunityDto } from './opportunity.dto.js';

/** The routes about one deal. */
export const OpportunityController = () =>
  applyDecorators(ApiTags('opportunities'), Controller('v1/opportunities/:id'));

/** The deal's id in the path. */
export const OpportunityId = () => RecordId('id', 'opportunity_not_found');

/** A command about one deal, which no AI agent gives; the problems are those of its own. */
export const ChangesOpportunity = (...problems: readonly ProblemCode[]) =>
  Writes('deals:write', OpportunityDto, 'opportunity_not_found', ...problems);

/** Its own, where an AI agent may ask for it. */
const asked = (policy: PolicyName, problems: readonly ProblemCode[]) =>
  applyDecorators(
    Writes(policy, OpportunityDto, 'opportunity_not_found', 'agent_action_not_allowed', ...problems),
    OrAgentJob(),
  );

/** A route that AI agents may use: its documentation names what they get where a person has to approve it first. */
export const OrAgentJob = () =>
  ApiAcceptedResponse({ type: AgentJobDto, description: 'Of an AI agent: the job, which waits for a person' });

/** A command that moves one deal: its stage, status, pipeline or team. */
export const MovesOpportunity = (...problems: readonly ProblemCode[]) => asked('deals:move', problems);

/** A command that writes something down on one deal. */
export const NotesOpportunity = (...problems: readonly ProblemCode[]) => asked('deals:note', problems);

/** Several commands about one deal at once: an AI agent may ask for them where it may ask for each. */
export const EditsOpportunity = (...problems: readonly ProblemCode[]) => asked('deals:edit', problems);
