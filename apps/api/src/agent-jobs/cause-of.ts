import { type ExecutionCause } from '#world';
import { type WriteRequest } from '../request/write-request.js';

/** The request because of which a job is executed. */
export const causeOf = ({ principal, correlationId, commandId, traceparent }: WriteRequest): ExecutionCause => ({
  organizationId: principal.organizationId,
  correlationId,
  causationId: commandId,
  depth: 0,
  traceparent,
});
