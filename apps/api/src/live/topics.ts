import { isUUID } from 'class-validator';
import { type Principal } from '#auth';
import { HttpProblem } from '#http';
import { policies, type Policy, type PolicyName } from '../access/policies.js';

/** What a client wants to hear of. */
export interface Topics {
  /** boards, in their order */
  readonly pipelineIds: readonly string[];
  readonly inbox: boolean;
  readonly leads: boolean;
  /** of agent jobs */
  readonly approvals: boolean;
  readonly followUps: boolean;
}

const known = ['pipeline:<id>', 'inbox', 'leads', 'approvals', 'follow-ups'];

/** One connection's most: a browser shows a few boards, not a hundred. */
const mostTopics = 20;

/** The topics that a request names, separated by commas. @throws `unknown_topic` */
export function topicsOf(text: string): Topics {
  const names = [...new Set(text.split(',').map((name) => name.trim()))];
  if (names.length > mostTopics) throw new HttpProblem('unknown_topic', { topic: `number ${mostTopics + 1}`, known });
  const pipelineIds = names.flatMap((name) => pipelineIn(name) ?? []);
  const unknown = names.find((name) => pipelineIn(name) === null && !known.slice(1).includes(name));
  if (unknown !== undefined) throw new HttpProblem('unknown_topic', { topic: unknown, known });
  return {
    pipelineIds: pipelineIds.toSorted(),
    inbox: names.includes('inbox'),
    leads: names.includes('leads'),
    approvals: names.includes('approvals'),
    followUps: names.includes('follow-ups'),
  };
}

/** One pipeline's board. */
export const topicsOfPipeline = (pipelineId: string): Topics => ({
  pipelineIds: [pipelineId],
  inbox: false,
  leads: false,
  approvals: false,
  followUps: false,
});

function pipelineIn(name: string): string | null {
  const [kind, id = ''] = name.split(/:(.*)/s);
  return kind === 'pipeline' && isUUID(id, 'loose') ? id.toLowerCase() : null;
}

/** @throws `forbidden` where the caller may not read what a topic is about */
export function requireTopics(principal: Principal, topics: Topics): void {
  const { pipelineIds, inbox, leads, approvals, followUps } = topics;
  if (pipelineIds.length > 0 || followUps) requirePolicy(principal, 'deals:read');
  if (approvals) requirePolicy(principal, 'approvals:read');
  if (inbox) requirePolicy(principal, 'conversations:read');
  if (leads) requirePolicy(principal, 'leads:read');
}

/** Whether a policy of routes lets the caller in. */
export function mayUse(policy: PolicyName, { role, scopes }: Principal): boolean {
  const { roles, scopes: needed }: Policy = policies[policy];
  return roles.includes(role) && needed.every((scope) => scopes.has(scope));
}

function requirePolicy(principal: Principal, name: PolicyName): void {
  const { role } = principal;
  if (!mayUse(name, principal)) throw new HttpProblem('forbidden', { role, roles: policies[name].roles });
}
