import { useQuery } from '@tanstack/react-query';
import { agentsQuery, pipelinesQuery, type Stage, teamsQuery } from '../catalogue/catalogue.js';
import { dealName } from '../ui/called.js';
import { words } from '../words/words.js';
import { type Job } from './fold-job.js';
import { contactOfJobQuery, dealOfJobQuery } from './job-queries.js';
import { idIn, wantedText } from './job-sentences.js';

const said = words.approvals;

/** What a job is about, in words. */
export interface JobSubject {
  readonly agent: string;
  readonly sentence: string;
  /** the deal, where there is one to open */
  readonly dealId: string | null;
  /** names are still read */
  readonly isPending: boolean;
}

/** Reads what a job names, and says what its agent wants. */
export function useJobSubject(job: Job): JobSubject {
  const isNew = job.action === 'create_opportunity' && job.state !== 'executed';
  const contactId = idIn(job.payload, 'contactId');
  const deal = useQuery({ ...dealOfJobQuery(job.opportunityId), enabled: !isNew });
  const contact = useQuery({ ...contactOfJobQuery(contactId ?? ''), enabled: contactId !== null });
  const { data: pipelines = [] } = useQuery(pipelinesQuery);
  const { data: teams = [] } = useQuery(teamsQuery);
  const { data: agents = [] } = useQuery(agentsQuery);
  const agent = agents.find(({ id }) => id === job.agentId)?.name ?? said.agent;
  const stages = pipelines.flatMap((pipeline) => pipeline.stages);
  const isOpen = job.state === 'pending';
  const around = isOpen && deal.data ? neighbours(pipelines, deal.data.stage.id) : null;
  const wants = wantedText(job.payload, {
    deal: (deal.data && dealName(deal.data)) ?? said.aDeal,
    contact: contact.data?.name ?? said.aContact,
    stage: (id) => stages.find((stage) => stage.id === id)?.name ?? null,
    team: (id) => teams.find((team) => team.id === id)?.name ?? null,
    pipeline: (id) => pipelines.find((pipeline) => pipeline.id === id)?.name ?? null,
    next: around?.next ?? null,
    previous: around?.previous ?? null,
  });
  return {
    agent,
    sentence: isOpen ? said.sentence(agent, wants) : said.sentenceDecided(agent, wants),
    dealId: deal.data?.id ?? null,
    isPending: (!isNew && deal.isPending) || (contactId !== null && contact.isPending),
  };
}

/** The active stages around the one that a deal is in. */
function neighbours(
  pipelines: readonly { readonly stages: readonly Stage[] }[],
  stageId: string,
): { readonly next: string | null; readonly previous: string | null } {
  const stages = pipelines.find((pipeline) => pipeline.stages.some(({ id }) => id === stageId))?.stages ?? [];
  const active = stages.filter(({ outcome, deletion }) => outcome === 'active' && deletion === null);
  const at = active.findIndex(({ id }) => id === stageId);
  return { next: active[at + 1]?.name ?? null, previous: active[at - 1]?.name ?? null };
}
