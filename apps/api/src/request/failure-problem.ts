import { IdentityProviderUnavailable } from '#auth';
import {
  Contended,
  KeyReused,
  LogUnavailable,
  type RecordedEvent,
  StaleRevision,
  UnreadableStream,
} from '#event-store';
import { HttpProblem } from '#http';
import { OrganizationNotFound } from '#world';

/** What a failure of the log means to the caller; any other error stays as it is. */
export function failureProblem(error: unknown): unknown {
  if (error instanceof StaleRevision) return staleRevision(error);
  if (error instanceof KeyReused) return new HttpProblem('key_reused');
  if (error instanceof Contended) return new HttpProblem('contended');
  if (error instanceof LogUnavailable) return new HttpProblem('log_unavailable');
  if (error instanceof IdentityProviderUnavailable) return new HttpProblem('identity_provider_unavailable');
  if (error instanceof UnreadableStream) return new HttpProblem('record_unreadable');
  if (error instanceof OrganizationNotFound)
    return new HttpProblem('organization_not_found', { organizationId: error.organizationId });
  return error;
}

const staleRevision = ({ current, changes }: StaleRevision): HttpProblem =>
  new HttpProblem('stale_revision', { current: Number(current), changes: changes.map(changeOf) });

const changeOf = ({ revision, event, metadata }: RecordedEvent) => ({
  revision: Number(revision),
  type: event.type,
  data: event.data,
  by: metadata.actor.id,
  byKind: metadata.actor.kind,
  occurredAt: metadata.occurredAt,
});
