import { describe, expect, it } from '@jest/globals';
import { specificationOf } from '#decider';
import { occurrence } from '../pipelines/pipelines.fixture.js';
import { actionOf, agentActions } from './actions.js';
import { autonomy } from './autonomy.js';
import { type AutonomyMode, initialAutonomy } from './state.js';
import { activeAgents, verdictOn, verdictOnAll } from './verdict.js';

const given = specificationOf(autonomy, {}, occurrence);
const registered = { type: 'agent_registered', data: { agentId: 'bot', name: 'Reader' } } as const;
const deactivated = { type: 'agent_deactivated', data: { agentId: 'bot' } } as const;
const inMode = (mode: AutonomyMode) => ({ ...initialAutonomy, mode });

describe('an AI agent', () => {
  it('is registered by name, once', () => {
    const register = { type: 'register_agent', agentId: 'bot', name: 'Reader' } as const;
    expect(given().when(register)).toEqual({ events: [registered] });
    expect(given(registered).when(register)).toMatchObject({ rejected: 'already_exists' });
    expect(given(registered).when({ ...register, agentId: 'other', name: ' reader' })).toMatchObject({
      rejected: 'name_taken',
    });
    expect(given().when({ ...register, name: '' })).toMatchObject({ rejected: 'name_required' });
  });

  it('is renamed', () => {
    expect(given(registered).when({ type: 'rename_agent', agentId: 'bot', name: 'Seller' })).toEqual({
      events: [{ type: 'agent_renamed', data: { agentId: 'bot', name: 'Seller', previous: 'Reader' } }],
    });
  });

  it('acts until it is deactivated, and again once it is activated', () => {
    expect(activeAgents(given(registered).state)).toEqual(new Set(['bot']));
    expect(given(registered).when({ type: 'deactivate_agent', agentId: 'bot' })).toEqual({ events: [deactivated] });
    expect(activeAgents(given(registered, deactivated).state)).toEqual(new Set());
    expect(given(registered, deactivated).when({ type: 'deactivate_agent', agentId: 'bot' })).toEqual({ events: [] });
    expect(given(registered, deactivated).when({ type: 'activate_agent', agentId: 'bot' })).toEqual({
      events: [{ type: 'agent_activated', data: { agentId: 'bot' } }],
    });
  });

  it('is not found where nobody registered it', () => {
    expect(given().when({ type: 'activate_agent', agentId: 'bot' })).toMatchObject({ rejected: 'agent_not_found' });
  });
});

describe('autonomy', () => {
  it.each([
    ['manual', [true, true, true]],
    ['controlled', [false, true, false]],
    ['autonomous', [false, false, false]],
  ] as const)('in mode %s lets wait: create, advance, note %j', (mode, waiting) => {
    expect(agentActions.map((action) => verdictOn(inMode(mode), action).needsApproval)).toEqual(waiting);
  });

  it('is controlled before anybody said otherwise: creating is of medium, advancing of high, noting of low risk', () => {
    expect(agentActions.map((action) => verdictOn(autonomy.initialState, action))).toMatchObject([
      { mode: 'controlled', risk: 'medium' },
      { mode: 'controlled', risk: 'high' },
      { mode: 'controlled', risk: 'low' },
    ]);
  });

  it('takes the risk and the need for approval of an action that the organization names, and the default again', () => {
    const set = given().when({ type: 'set_action_risk', action: 'log_note', risk: 'high' });
    const untold = { risk: null, needsApproval: null };
    const risky = { action: 'log_note', risk: 'high', needsApproval: null, previous: untold } as const;
    expect(set).toEqual({ events: [{ type: 'action_risk_set', data: risky }] });
    const state = given({ type: 'action_risk_set', data: risky }).state;
    expect(verdictOn(state, 'log_note')).toMatchObject({ risk: 'high', needsApproval: true });
    expect(
      given({ type: 'action_risk_set', data: risky }).when({ type: 'set_action_risk', action: 'log_note', risk: null }),
    ).toMatchObject({ events: [{ data: { risk: null, previous: { risk: 'high', needsApproval: null } } }] });
  });

  it('lets an action that needs no approval run in any mode', () => {
    const state = { ...inMode('manual'), controls: { log_note: { risk: null, needsApproval: false } } };
    expect(verdictOn(state, 'log_note')).toMatchObject({ needsApproval: false });
  });

  it('judges several actions by the one of the highest risk, and holds up all where one waits', () => {
    expect(verdictOnAll(initialAutonomy, ['log_note', 'advance_opportunity'])).toMatchObject({
      action: 'advance_opportunity',
      needsApproval: true,
    });
    const notes = { ...inMode('autonomous'), controls: { log_note: { risk: null, needsApproval: true } } };
    expect(verdictOnAll(notes, ['advance_opportunity', 'log_note'])).toMatchObject({
      action: 'advance_opportunity',
      needsApproval: true,
    });
  });

  it('sets the mode and how long jobs wait', () => {
    expect(given().when({ type: 'set_autonomy_mode', mode: 'controlled' })).toEqual({ events: [] });
    expect(given().when({ type: 'set_autonomy_mode', mode: 'manual' })).toEqual({
      events: [{ type: 'autonomy_mode_set', data: { mode: 'manual', previous: 'controlled' } }],
    });
    expect(given().when({ type: 'set_job_expiry', hours: 24 })).toEqual({
      events: [{ type: 'job_expiry_set', data: { hours: 24, previous: 72 } }],
    });
    expect(given().when({ type: 'set_job_expiry', hours: 0 })).toMatchObject({ rejected: 'expiry_out_of_range' });
  });

  it('leaves every command but creating, moving and noting to others', () => {
    expect(actionOf({ type: 'reopen' })).toBe('advance_opportunity');
    expect(() => actionOf({ type: 'adjust_value' })).toThrow(
      expect.objectContaining({ code: 'agent_action_not_allowed' }),
    );
  });
});
