import { Command } from '@nestjs/cqrs';
import { type LeadPolicy, type LeadPolicyCommand } from '#domain';
import { type Answer } from '../request/answer.js';
import { type WriteRequest } from '../request/write-request.js';

/** What a request changes of the lead policy, and how its answer shows it. */
export interface PolicyPart<View> {
  /** the record within the policy: whose revision If-Match names */
  readonly recordId: string;
  readonly view: (policy: LeadPolicy) => View;
}

/** A request to change how the organization works with leads: the domain's command, and what the caller sent with it. */
export class LeadPolicyRequest<View> extends Command<Answer<View>> {
  constructor(
    readonly command: LeadPolicyCommand,
    readonly part: PolicyPart<View>,
    readonly request: WriteRequest,
  ) {
    super();
  }
}
