import { Injectable } from '@nestjs/common';
import { type Principal } from '#auth';
import { type OpportunityState, opportunityStreams } from '#domain';
import { CommandExecutor, type Loaded, type Moment } from '#event-store';
import { HttpProblem, revisionTag } from '#http';
import { Answer } from '../request/answer.js';
import { DealAccess } from './deal-access.js';
import { opportunityView } from './opportunity-view.js';
import { type OpportunityDto } from './opportunity.dto.js';

/** Deals as they were, from the log. */
@Injectable()
export class OpportunityHistory {
  constructor(
    private readonly executor: CommandExecutor,
    private readonly access: DealAccess,
  ) {}

  /** The deal at a past moment. @throws `opportunity_not_found` where it was not there then */
  async asOf(principal: Principal, id: string, moment: Moment): Promise<Answer<OpportunityDto>> {
    await this.access.requireSeen(principal, id);
    const address = { organizationId: principal.organizationId, id };
    return answerOf(await this.executor.loadAsOf(opportunityStreams, address, moment));
  }

  /** The deal as it was when it was deleted, for auditors. @throws `opportunity_not_found` for everybody else */
  async ofDeleted({ role, organizationId }: Principal, opportunityId: string): Promise<Answer<OpportunityDto>> {
    if (role !== 'auditor') throw new HttpProblem('opportunity_not_found', { opportunityId });
    const loaded = await this.executor.load(opportunityStreams, organizationId, opportunityId);
    const { state } = loaded;
    return answerOf({ ...loaded, state: state.existence === 'deleted' ? state.last : state });
  }
}

const answerOf = ({ state, revision, position }: Pick<Loaded<OpportunityState>, 'state' | 'revision' | 'position'>) =>
  new Answer(opportunityView(state), 200, { ETag: revisionTag(revision), Position: String(position) });
