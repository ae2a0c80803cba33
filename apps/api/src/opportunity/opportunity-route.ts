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

/** What a new deal can be refused for, by whichever route it is made. */
export const creationProblems = [
  ...([
    'already_exists',
    'external_id_taken',
    'opportunity_not_found',
    'contact_required',
    'contact_not_found',
  ] as const),
  ...(['account_not_found', 'agent_not_found', 'member_not_found', 'member_removed', 'rep_not_in_team'] as const),
  ...(['assignment_not_allowed', 'team_not_yours', 'team_not_found', 'team_closed', 'conversation_not_found'] as const),
  ...(['pipeline_not_found', 'pipeline_closed', 'pipeline_not_of_team', 'stage_not_in_pipeline'] as const),
  ...(['stage_closed', 'not_active_stage', 'stage_gate', 'channel_not_found', 'channel_not_in_team'] as const),
  ...(['currency_mismatch', 'value_out_of_range', 'deal_amount_disabled', 'probability_out_of_range'] as const),
  ...(['source_unknown', 'custom_field_not_found', 'custom_field_value_invalid', 'text_required'] as const),
] as const satisfies readonly ProblemCode[];

/** Those of one that is made together with its contact. */
export const inlineContactProblems = ['contact_given_twice', 'phone_unreadable', 'name_required'] as const;

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
