import { Injectable } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { HttpProblem } from '#http';
import { OrganizationReader } from '#projections';
import { parseChangeId } from '#read-model';
import { bearerToken } from '../access/token-holders.js';
import { principalOf } from '../request/caller.js';
import { headerOf } from '../request/header-of.js';
import { LiveClient } from './live-client.js';
import { type ResumeDto } from './live-events.dto.js';
import { LiveFeeds } from './live-feeds.js';
import { requireTopics, type Topics } from './topics.js';

/** Opens streams of Server-Sent Events. */
@Injectable()
export class LiveStreams {
  constructor(
    private readonly feeds: LiveFeeds,
    private readonly organizations: OrganizationReader,
  ) {}

  /**
   * Answers the request with a stream that ends with the connection, or with the caller's right.
   *
   * @throws `forbidden`, `pipeline_not_found`, `invalid_header`, `too_many_connections`, `model_unavailable`
   */
  async open(topics: Topics, { lastEventId }: ResumeDto, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const principal = principalOf(request);
    const token = bearerToken(request.headers.authorization) ?? '';
    requireTopics(principal, topics);
    const from = resumedFrom(headerOf(request, 'last-event-id') || lastEventId);
    await this.requirePipelines(principal.organizationId, topics);
    this.feeds.requireRoom();
    reply.hijack();
    const { raw } = reply;
    for (const [name, value] of Object.entries(reply.getHeaders())) if (value !== undefined) raw.setHeader(name, value);
    raw.writeHead(200, streamHeaders);
    raw.flushHeaders();
    this.feeds.join(new LiveClient(principal, token, topics, from, raw), raw);
  }

  private async requirePipelines(organizationId: string, { pipelineIds }: Topics): Promise<void> {
    const { pipelines } = await this.organizations.pipelines(organizationId);
    const missing = pipelineIds.find((id) => !pipelines.some((pipeline) => pipeline.id === id));
    if (missing !== undefined) throw new HttpProblem('pipeline_not_found', { pipelineId: missing });
  }
}

const streamHeaders = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store',
  connection: 'close', // nothing comes after a stream: the server need not wait for what a client might ask next
  'x-accel-buffering': 'no', // a proxy that gathers answers would hold them back
};

function resumedFrom(text: string | undefined): string | null {
  if (text === undefined) return null;
  const id = parseChangeId(text);
  if (id === null) {
    throw new HttpProblem('invalid_header', { header: 'Last-Event-ID', expected: 'the id of an event of this stream' });
  }
  return id;
}
