import { describe, expect, it } from '@jest/globals';
import { specificationOf } from '#decider';
import { type AutonomyMode, initialAutonomy } from '../autonomy/state.js';
import { occurrence } from '../pipelines/pipelines.fixture.js';
import { agentJob } from './agent-job.js';
import { type ProposeAgentJob } from './commands.js';

const bot = { id: 'bot', name: 'Reader', active: true };
const inMode = (mode: AutonomyMode) => ({ autonomy: { ...initialAutonomy, mode, agents: { bot } } });
const given = specificationOf(agentJob, inMode('controlled'), occurrence);
const at = '2026-11-20T12:00:00.000Z';
const expiresAt = '2026-11-23T12:00:00.000Z';
const named = { jobId: 'job', opportunityId: 'deal' };

const propose: ProposeAgentJob = {
  type: 'propose_agent_job',
  ...named,
  agentId: 'bot',
  contactId: 'ada',
  commands: [{ type: 'advance' }],
  rationale: 'Ada wants the contract.',
  conversationId: null,
  at,
};
const { type: _, at: __, commands: payload, ...wanted } = propose;
const verdict = { action: 'advance_opportunity', risk: 'high', mode: 'controlled', needsApproval: true } as const;
const pending = { type: 'agent_job_proposed', data: { ...wanted, payload, ...verdict, expiresAt } } as const;
const running = { ...pending, data: { ...pending.data, needsApproval: false } } as const;
const approved = { type: 'agent_job_approved', data: named } as const;
const rejected = { type: 'agent_job_rejected', data: { ...named, reason: 'too early' } } as const;
const executed = {
  type: 'agent_job_executed',
  data: { ...named, events: [{ id: 'e', type: 'stage_advanced' }] },
} as const;
const approve = { type: 'approve_agent_job', at } as const;

describe('an agent job', () => {
  it('is proposed with the policy in force, and waits where that wants it', () => {
    expect(given().when(propose)).toEqual({ events: [pending] });
    expect(given(pending).state).toMatchObject({ state: 'pending', decidedBy: null });
    expect(specificationOf(agentJob, inMode('autonomous'), occurrence)().when(propose)).toMatchObject({
      events: [{ data: { needsApproval: false, mode: 'autonomous' } }],
    });
    expect(given(running).state).toMatchObject({ state: 'approved', decidedBy: null });
  });

  it('is not proposed by an agent that may not act, nor for what agents may not do, nor for nothing', () => {
    expect(given().when({ ...propose, agentId: 'other' })).toMatchObject({ rejected: 'agent_not_found' });
    for (const commands of [[{ type: 'advance' }, { type: 'rename', name: 'x' }], []] as const) {
      expect(given().when({ ...propose, commands })).toMatchObject({ rejected: 'agent_action_not_allowed' });
    }
  });

  it('is approved by somebody, who is remembered', () => {
    expect(given(pending).when(approve)).toEqual({ events: [approved] });
    expect(given(pending, approved).state).toMatchObject({ state: 'approved', decidedBy: occurrence.actor });
  });

  it('is decided on once, and not after its time', () => {
    const late = { ...approve, at: expiresAt };
    expect(given(pending).when(late)).toMatchObject({ rejected: 'agent_job_not_pending', facts: { state: 'expired' } });
    for (const events of [[running], [pending, approved], [pending, rejected]] as const) {
      expect(given(...events).when(approve)).toMatchObject({ rejected: 'agent_job_not_pending' });
      expect(given(...events).when({ type: 'reject_agent_job', reason: 'x', at })).toMatchObject({
        rejected: 'agent_job_not_pending',
      });
    }
  });

  it('is not approved once its agent may not act any more', () => {
    const retired = { autonomy: { ...initialAutonomy, agents: { bot: { ...bot, active: false } } } };
    const then = specificationOf(agentJob, retired, occurrence);
    expect(then(pending).when(approve)).toMatchObject({ rejected: 'agent_not_found' });
    expect(then(pending).when({ type: 'reject_agent_job', reason: 'too early', at })).toEqual({ events: [rejected] });
  });

  it('is rejected with a reason', () => {
    expect(given(pending).when({ type: 'reject_agent_job', reason: ' ', at })).toMatchObject({
      rejected: 'text_required',
    });
  });

  it('expires when its time is over or its deal is gone, and only while it waits', () => {
    const expire = { type: 'expire_agent_job', because: 'nobody_decided', at } as const;
    expect(given(pending).when(expire)).toEqual({ events: [] });
    expect(given(pending).when({ ...expire, at: expiresAt })).toEqual({
      events: [{ type: 'agent_job_expired', data: { ...named, because: 'nobody_decided' } }],
    });
    const deleted = { type: 'expire_agent_job', because: 'opportunity_deleted' } as const;
    expect(given(pending).when(deleted)).toMatchObject({ events: [{ data: { because: 'opportunity_deleted' } }] });
    expect(given(pending, approved).when(deleted)).toEqual({ events: [] });
  });

  it('ends once: executed with what it made happen, or failed with why', () => {
    const complete = { type: 'complete_agent_job', events: executed.data.events } as const;
    const fail = { type: 'fail_agent_job', code: 'not_open', facts: { status: 'lost' } } as const;
    expect(given(pending).when(complete)).toEqual({ events: [] });
    expect(given(pending, approved).when(complete)).toEqual({ events: [executed] });
    expect(given(running).when(fail)).toEqual({
      events: [{ type: 'agent_job_failed', data: { ...named, code: 'not_open', facts: { status: 'lost' } } }],
    });
    expect(given(running, executed).when(fail)).toEqual({ events: [] });
  });

  it('is not found where nobody proposed it', () => {
    expect(given().when(approve)).toMatchObject({ rejected: 'agent_job_not_found' });
  });
});
