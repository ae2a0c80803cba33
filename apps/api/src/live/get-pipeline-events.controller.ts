import { Get, Query, Req, Res } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { PipelineController, PipelineId } from '../pipelines/pipeline-route.js';
import { ResumeDto } from './live-events.dto.js';
import { LiveStreams } from './live-streams.js';
import { StreamsEvents } from './streams-events.js';
import { topicsOfPipeline } from './topics.js';

@PipelineController()
export class GetPipelineEventsController {
  constructor(private readonly streams: LiveStreams) {}

  /** What changes on the pipeline's board from now on: its cards and totals. */
  @Get('events')
  @StreamsEvents('deals:read')
  async getPipelineEvents(
    @PipelineId() pipelineId: string,
    @Query() query: ResumeDto,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    await this.streams.open(topicsOfPipeline(pipelineId), query, request, reply);
  }
}
