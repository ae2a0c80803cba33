import { applyDecorators, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type ProblemCode } from '#http';
import { RecordId, Writes } from '../request/route.js';
import { ChannelDto } from './channel.dto.js';

/** The routes about one channel. */
export const ChannelController = () => applyDecorators(ApiTags('channels'), Controller('v1/channels/:channelId'));

/** The channel's id in the path. */
export const ChannelId = () => RecordId('channelId', 'channel_not_found');

/** A command about one channel; the problems are those of its own. */
export const ChangesChannel = (...problems: readonly ProblemCode[]) =>
  Writes('organization:write', ChannelDto, 'channel_not_found', ...problems);
