import { type ProblemTypes } from '../problem-type.js';

/** What a request can be refused for before a command is decided. */
export const requestProblems = {
  malformed_json: {
    status: 400,
    title: 'The body is not JSON',
    detail: 'Send one JSON object[; the parser says: {reason}].',
  },
  invalid_request: {
    status: 400,
    title: 'A field is missing or has the wrong form',
    detail: 'Correct what errors[] lists[: {problems}].',
  },
  unknown_field: {
    status: 400,
    title: 'An unknown field',
    detail: 'Take out or correct what errors[] lists[: {problems}]. Nothing was changed.',
  },
  invalid_header: {
    status: 400,
    title: 'A header has the wrong form',
    detail: 'Correct the header {header}: {expected}.',
  },
  invalid_cursor: {
    status: 400,
    title: 'Not a cursor of this list',
    detail: 'Use the cursor of an earlier answer with the same filters and sort, or none to begin.',
  },
  unknown_topic: {
    status: 400,
    title: 'An unknown topic',
    detail: 'Take out {topic}: topics are {known}, separated by commas, twenty at most.',
  },
  unauthorized: {
    status: 401,
    title: 'Who are you?',
    detail:
      'Send `Authorization: Bearer <token>` with a token of credentials.json, or one that was issued to you and still holds.',
  },
  signature_invalid: {
    status: 401,
    title: 'The signature does not hold',
    detail:
      'Sign `<webhook-id>.<webhook-timestamp>.<body>` with the secret of the channel (GET /v1/channels/<id>/secret) by the Standard Webhooks scheme, at most five minutes before it arrives.',
  },
  forbidden: {
    status: 403,
    title: 'Your role may not do this',
    detail: 'The role {role} may not do this[; {roles} may].',
  },
  scope_required: {
    status: 403,
    title: 'The token lacks a scope',
    detail: 'Use a token that has the scope {scope}: an admin issues one.',
  },
  forecast_not_yours: {
    status: 403,
    title: 'Not your forecast',
    detail:
      'A closer submits the own forecast: send your member id as of.id. Managers submit those of teams and others.',
  },
  agent_action_not_allowed: {
    status: 403,
    title: 'An agent may not do this',
    detail:
      'Agents create opportunities, move them and log notes; let a person or a service do the rest[: {action} is for them].',
  },
  backdate_not_allowed: {
    status: 403,
    title: 'You may not say when it happened',
    detail: 'Leave out occurredAt, or use a token with the scope backdate.',
  },
  lead_not_yours: {
    status: 403,
    title: 'The lead is not yours',
    detail: 'A lead is converted by its rep, or by a manager: take it first, or let a manager do it.',
  },
  assignment_not_allowed: {
    status: 403,
    title: 'Only a manager assigns others',
    detail: 'A closer may take a deal and give it back; let a manager assign somebody else.',
  },
  team_not_yours: {
    status: 403,
    title: 'Not your team',
    detail: 'A closer works in the teams of which they are a member: name one of those, or none.',
  },
  route_not_found: {
    status: 404,
    title: 'No such address',
    detail: 'There is nothing at {method} {path}: /docs lists every address.',
  },
  stale_revision: {
    status: 412,
    title: 'It was changed since you read it',
    detail:
      'The record is at revision {current}: read it again, or decide on what `changes` lists, and send If-Match: "{current}".',
  },
  too_large: {
    status: 413,
    title: 'The body is too large',
    detail: 'Send less at once[: at most {limit} bytes].',
  },
  not_json: {
    status: 415,
    title: 'Only JSON is taken',
    detail: 'Send the body as JSON with `Content-Type: application/json`.',
  },
  key_reused: {
    status: 422,
    title: 'That Idempotency-Key was used for another request',
    detail: 'Use a new Idempotency-Key for a new request; repeat a request with its own body.',
  },
  filter_not_supported: {
    status: 422,
    title: 'That cannot be filtered by',
    detail: 'Leave out {filter}[; this query takes {supported}].',
  },
  occurred_in_future: {
    status: 422,
    title: 'It cannot have happened in the future',
    detail: 'Give an occurredAt that is not after now[ ({now})], or none.',
  },
  occurred_before_last: {
    status: 422,
    title: 'Something later has happened already',
    detail: 'Give an occurredAt that is not before the last event of the record[ ({last})].',
  },
  external_id_taken: {
    status: 409,
    title: 'That external id is taken',
    detail: 'A record that you cannot see has the external id {externalId}: use another one.',
  },
  if_match_required: {
    status: 428,
    title: 'Say which revision you saw',
    detail: 'This organization demands If-Match on every write: read the record and send its ETag as If-Match.',
  },
} as const satisfies ProblemTypes;
