import { applyDecorators, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type ProblemCode } from '#http';
import { RecordId, Writes } from '../request/route.js';
import { AgentDto } from './agent.dto.js';
import { AutonomyDto } from './autonomy.dto.js';

/** The routes about one AI agent. */
export const AgentController = () => applyDecorators(ApiTags('agents'), Controller('v1/agents/:agentId'));

/** The agent's id in the path. */
export const AgentId = () => RecordId('agentId', 'agent_not_found');

/** A command about one agent; the problems are those of its own. */
export const ChangesAgent = (...problems: readonly ProblemCode[]) =>
  Writes('autonomy:write', AgentDto, 'agent_not_found', ...problems);

/** The routes about what all agents may do. */
export const AutonomyController = () => applyDecorators(ApiTags('autonomy'), Controller('v1/autonomy'));

/** A command about that; the problems are those of its own. */
export const ChangesAutonomy = (...problems: readonly ProblemCode[]) =>
  Writes('autonomy:write', AutonomyDto, ...problems);
