import { applyDecorators, HttpCode, Param, type PipeTransform } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiBearerAuth,
  ApiCreatedResponse,
  ApiExtension,
  ApiHeader,
  ApiOkResponse,
  ApiResponse,
} from '@nestjs/swagger';
import { isUUID } from 'class-validator';
import { HttpProblem, type ProblemCode, problemType } from '#http';
import { May } from '../access/may.js';
import { policies, type PolicyName } from '../access/policies.js';
import { ProblemDto } from './problem.dto.js';

type Model = new () => unknown;

/** A route for those whom the policy lets in; the documentation names them. */
export const Guarded = (policy: PolicyName) =>
  applyDecorators(May(policy), ApiBearerAuth(), ApiExtension('x-roles', policies[policy].roles));

/** A route that changes a record: its policy, and what its documentation says of headers, answers and problems. */
export const Writes = (policy: PolicyName, answer: Model, ...problems: readonly ProblemCode[]) =>
  applyDecorators(
    HttpCode(200),
    ApiHeader({ name: 'If-Match', description: 'The revision you saw, as its ETag: `"7"`. A stale one is 412.' }),
    ApiOkResponse({ type: answer, description: 'The new state', headers: writeHeaders }),
    written(policy, 'stale_revision', 'contended', ...problems),
  );

/** A route that begins to delete a record: the answer is the record, which is being deleted. */
export const BeginsDeletion = (policy: PolicyName, answer: Model, ...problems: readonly ProblemCode[]) =>
  applyDecorators(
    HttpCode(202),
    ApiHeader({ name: 'If-Match', description: 'The revision you saw, as its ETag: `"7"`. A stale one is 412.' }),
    ApiAcceptedResponse({ type: answer, description: 'The record, which is being deleted', headers: writeHeaders }),
    written(policy, 'stale_revision', 'contended', 'not_reached', 'read_models_unavailable', ...problems),
  );

/** A route that makes a record. */
export const Creates = (policy: PolicyName, answer: Model, ...problems: readonly ProblemCode[]) =>
  applyDecorators(
    HttpCode(201),
    ApiCreatedResponse({ type: answer, description: 'The new record', headers: writeHeaders }),
    written(policy, ...problems),
  );

const written = (policy: PolicyName, ...problems: readonly ProblemCode[]) =>
  applyDecorators(
    Guarded(policy),
    ApiHeader({ name: 'Idempotency-Key', description: 'The same key and body gives the first answer again.' }),
    ApiProblems(
      'invalid_request',
      'unknown_field',
      'unauthorized',
      'forbidden',
      'key_reused',
      'log_unavailable',
      ...problems,
    ),
  );

/** A route that reads: its policy, and what its documentation says of headers, answers and problems. */
export const Reads = (policy: PolicyName, answer: Model, ...problems: readonly ProblemCode[]) =>
  applyDecorators(
    Guarded(policy),
    ApiOkResponse({ type: answer, headers: freshnessHeaders }),
    ApiProblems('unauthorized', 'forbidden', 'model_unavailable', 'not_reached', ...problems),
  );

/** The problems that a route can answer with, by status. A route that asks for a token also depends on who vouches for it. */
export function ApiProblems(...named: readonly ProblemCode[]) {
  const codes = named.includes('unauthorized') ? [...named, 'identity_provider_unavailable' as const] : named;
  const statuses = new Set(codes.map((code) => problemType(code).status));
  const responses = [...statuses].map((status) => {
    const same = [...new Set(codes)].filter((code) => problemType(code).status === status);
    return ApiResponse({
      status,
      description: same.map((code) => `\`${code}\`: ${problemType(code).title}`).join('; '),
      content: { 'application/problem+json': { schema: { $ref: `#/components/schemas/${ProblemDto.name}` } } },
    });
  });
  return applyDecorators(...responses);
}

/** An id in the path; what is no UUID is no record of ours. */
export const RecordId = (name: string, missing: ProblemCode) => Param(name, new KnownForm(missing));

class KnownForm implements PipeTransform<string, string> {
  constructor(private readonly missing: ProblemCode) {}

  transform(id: string): string {
    if (!isUUID(id, 'loose')) throw new HttpProblem(this.missing, { id });
    return id.toLowerCase();
  }
}

const text = (description: string) => ({ description, schema: { type: 'string' as const } });

const writeHeaders = {
  ETag: text('The revision of the last event that changed the record'),
  Position: text('The log position it was written at: a query takes it as `after`'),
};

const freshnessHeaders = {
  Position: text('The log position of the read model'),
  Age: text('Seconds since the read model had all of the log'),
  Incomplete: text('How many streams it counts cannot be read; absent where none'),
};
