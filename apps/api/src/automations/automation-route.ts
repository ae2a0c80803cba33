import { applyDecorators, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type ProblemCode } from '#http';
import { RecordId, Writes } from '../request/route.js';
import { AutomationDto } from './automation.dto.js';

/** The routes about one rule. */
export const AutomationController = () => applyDecorators(ApiTags('automations'), Controller('v1/automations/:ruleId'));

/** The rule's id in the path. */
export const RuleId = () => RecordId('ruleId', 'automation_not_found');

/** What is wrong with a rule, each with its place as `pointer`. */
export const faultsOfRules = [
  'invalid_condition',
  'action_not_possible',
  'stage_not_found',
  'stage_closed',
  'member_not_found',
  'member_removed',
  'webhook_not_found',
  'value_out_of_range',
  'text_required',
] as const satisfies readonly ProblemCode[];

/** A command about one rule; the problems are those of its own. */
export const ChangesAutomation = (...problems: readonly ProblemCode[]) =>
  Writes('automations:write', AutomationDto, 'automation_not_found', ...problems);
