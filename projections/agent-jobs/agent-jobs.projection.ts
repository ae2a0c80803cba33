import { type AgentJob, type AgentJobEvent, agentJobStreams } from '#domain';
import { announce, type Operation, type Projection, rank } from '#read-model';
import { type AgentJobRecord, agentJobsModel, byProposal, expiringKey, indexKey } from './agent-jobs.keys.js';

const { category, decider } = agentJobStreams;

/** Folds each job and files it by where it stands. */
export const agentJobs: Projection<AgentJobRecord, AgentJobEvent> = {
  ...agentJobsModel,
  categories: [category],
  project({ event, metadata, revision }, kept) {
    const before = kept?.job ?? decider.initialState;
    const job = decider.evolve(before, event, metadata);
    if (!job) return { operations: [], kept: null };
    const operations = [
      ...(before ? [] : filed(job)),
      ...moved(before, job),
      announce({ kind: 'agent_job', id: job.id }),
    ];
    return { operations, kept: { job, revision: Number(revision) } };
  },
};

const filed = ({ id, opportunityId, agentId, proposedAt }: AgentJob): readonly Operation[] => [
  rank(byProposal, id, Date.parse(proposedAt)),
  rank(indexKey('deal', opportunityId), id, 0),
  rank(indexKey('agent', agentId), id, 0),
];

function moved(before: AgentJob | null, { id, state, expiresAt }: AgentJob): readonly Operation[] {
  if (before?.state === state) return [];
  return [
    ...(before ? [rank(indexKey('state', before.state), id, null)] : []),
    rank(indexKey('state', state), id, 0),
    ...(state === 'pending' ? [rank(expiringKey, id, Date.parse(expiresAt))] : []),
    ...(before?.state === 'pending' ? [rank(expiringKey, id, null)] : []),
  ];
}
