import { applyDecorators } from '@nestjs/common';
import { ApiExtraModels, ApiHeader, ApiOkResponse, ApiProduces, getSchemaPath } from '@nestjs/swagger';
import { type ProblemCode } from '#http';
import { type PolicyName } from '../access/policies.js';
import { ApiProblems, Guarded } from '../request/route.js';
import {
  AgentJobEventDto,
  CardEventDto,
  CardRemovedEventDto,
  CatalogueEventDto,
  ConversationEventDto,
  FollowUpEventDto,
  LeadEventDto,
  LiveEventDto,
  ResetEventDto,
  TotalsEventDto,
} from './live-events.dto.js';

const events = {
  live: LiveEventDto,
  card: CardEventDto,
  card_removed: CardRemovedEventDto,
  totals: TotalsEventDto,
  conversation: ConversationEventDto,
  lead: LeadEventDto,
  agent_job: AgentJobEventDto,
  'follow-up': FollowUpEventDto,
  catalogue: CatalogueEventDto,
  reset: ResetEventDto,
};

const description =
  'Server-Sent Events. `data` is JSON by `event`: ' +
  Object.entries(events)
    .map(([name, { name: model }]) => `\`${name}\` ${model}`)
    .join(', ') +
  '. `id` is a log position; a comment comes every 15 seconds. Each event carries its record as it now is, so that applying one twice does no harm.';

/** A route that streams events: its policy, and what its documentation says of them. */
export const StreamsEvents = (policy: PolicyName, ...problems: readonly ProblemCode[]) =>
  applyDecorators(
    Guarded(policy),
    ApiProduces('text/event-stream'),
    ApiExtraModels(...Object.values(events)),
    ApiHeader({ name: 'Last-Event-ID', description: 'Goes on after that event, without a gap, or sends `reset`.' }),
    ApiOkResponse({
      description,
      content: {
        'text/event-stream': {
          schema: { oneOf: Object.values(events).map((model) => ({ $ref: getSchemaPath(model) })) },
        },
      },
    }),
    ApiProblems(
      'invalid_request',
      'invalid_header',
      'unauthorized',
      'forbidden',
      'pipeline_not_found',
      'model_unavailable',
      'too_many_connections',
      ...problems,
    ),
  );
