import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { EventsDto } from './live-events.dto.js';
import { LiveStreams } from './live-streams.js';
import { StreamsEvents } from './streams-events.js';
import { topicsOf } from './topics.js';

@ApiTags('live')
@Controller('v1/events')
export class GetEventsController {
  constructor(private readonly streams: LiveStreams) {}

  /** What changes from now on, of everything you name: one connection is enough for a whole browser. */
  @Get()
  @StreamsEvents('catalogue:read', 'unknown_topic')
  async getEvents(@Query() query: EventsDto, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    await this.streams.open(topicsOf(query.topics), query, request, reply);
  }
}
