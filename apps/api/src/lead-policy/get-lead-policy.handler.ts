import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { type LeadPolicy } from '#domain';
import { OrganizationReader, type RevisionOf } from '#projections';
import { type Answer } from '../request/answer.js';
import { readAnswer } from '../request/read-answer.js';
import { ReadRequest } from '../request/read-request.js';
import { afterOf, type ReadDto } from '../request/read.dto.js';

/** A part of how the organization works with leads; with an ETag where the part is one record. */
export class GetLeadPolicy<View> extends ReadRequest<View, ReadDto & { readonly part: Shown<View> }> {}

/** What of the policy is shown, with the ETags of its records. */
interface Shown<View> {
  readonly recordId: string | null;
  readonly view: (policy: LeadPolicy, revisionOf: RevisionOf) => View;
}

@QueryHandler(GetLeadPolicy)
export class GetLeadPolicyHandler implements IQueryHandler<GetLeadPolicy<unknown>> {
  constructor(private readonly organizations: OrganizationReader) {}

  async execute({ principal, parameters }: GetLeadPolicy<unknown>): Promise<Answer<unknown>> {
    const { part } = parameters;
    const options = { after: afterOf(parameters) };
    const found = await this.organizations.leadPolicy(principal.organizationId, options);
    const { policy, revisionOf, ...freshness } = found;
    return readAnswer(
      part.view(policy, revisionOf),
      freshness,
      part.recordId === null ? undefined : revisionOf(part.recordId),
    );
  }
}
