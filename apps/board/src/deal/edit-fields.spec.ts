import { describe, expect, it } from '@jest/globals';
import { type EditFields, fieldOfGate, patchOf, typesOf } from './edit-fields.js';

const fields: EditFields = {
  ...{ name: ' ', source: 'referral', expectedCloseDate: '2026-12-31', probability: null, tags: ['big'] },
  ...{ contact: { id: 'c', name: 'Grace' }, account: null, pipelineId: 'p', stageId: 's', value: '12,000.50' },
  ...{ repId: null, agentId: null, teamId: null, followUpAt: null, description: 'Wants ten seats' },
  'custom.seats': 10,
  'custom.plan': null,
};

describe('the edit of several fields', () => {
  it('holds what was edited, and nothing else', () => {
    expect(patchOf(fields, [], 'USD')).toEqual({});
    expect(patchOf(fields, ['name', 'account', 'tags'], 'USD')).toEqual({ name: null, accountId: null, tags: ['big'] });
    expect(patchOf(fields, ['contact', 'value', 'custom.seats', 'custom.plan'], 'USD')).toEqual({
      contactId: 'c',
      value: { amount: 1_200_050, currency: 'USD' },
      customFields: { seats: 10, plan: null },
    });
  });

  it('is none while the value is no money', () => {
    expect(patchOf({ ...fields, value: 'a lot' }, ['value'], 'USD')).toBeNull();
    expect(patchOf({ ...fields, value: 'a lot' }, ['name'], 'USD')).toEqual({ name: null });
  });

  it('knows the fields that a gate names, and what changes each', () => {
    expect(fieldOfGate('accountId')).toBe('account');
    expect(fieldOfGate('expectedCloseDate')).toBe('expectedCloseDate');
    expect(fieldOfGate('customFields.seats')).toBe('custom.seats');
    expect(fieldOfGate('reason')).toBeNull();
    expect(typesOf('tags')).toEqual(['tagged', 'untagged']);
    expect(typesOf('custom.seats')).toEqual(['custom_field_set']);
  });
});
