import { applyDecorators, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type ProblemCode } from '#http';
import { RecordId, Writes } from '../request/route.js';
import { WebhookDto } from './webhook.dto.js';

/** The routes about one webhook. */
export const WebhookController = () => applyDecorators(ApiTags('webhooks'), Controller('v1/webhooks/:webhookId'));

/** The webhook's id in the path. */
export const WebhookId = () => RecordId('webhookId', 'webhook_not_found');

/** A command about one webhook; the problems are those of its own. */
export const ChangesWebhook = (...problems: readonly ProblemCode[]) =>
  Writes('webhooks:write', WebhookDto, 'webhook_not_found', ...problems);

/** What can be wrong with the fields of a webhook. */
export const fieldProblems = [
  ...(['webhook_url_not_allowed', 'event_type_unknown', 'name_taken', 'name_required', 'text_required'] as const),
  ...(['pipeline_not_found', 'team_not_found', 'member_not_found'] as const),
] as const;
