import { applyDecorators, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RecordId } from '../request/route.js';

/** The routes about one conversation. */
export const ConversationController = () =>
  applyDecorators(ApiTags('conversations'), Controller('v1/conversations/:conversationId'));

/** The conversation's id in the path. */
export const ConversationId = () => RecordId('conversationId', 'conversation_not_found');
