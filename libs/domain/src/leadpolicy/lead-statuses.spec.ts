import { describe, expect, it } from '@jest/globals';
import { type LeadPolicyEvent } from './events.js';
import { given, givenIn } from './lead-policy.fixture.js';
import { customerLeadStatus, defaultLeadStatus, presentLeadStatus } from './lead-statuses.js';
import { presetLeadStatusIds } from './presets.js';

const { potential, customer, badFit, qualified } = presetLeadStatusIds;
const names = (state: ReturnType<typeof given>['state']) => state.statuses.map(({ name }) => name);
const added: LeadPolicyEvent = {
  type: 'lead_status_added',
  data: { statusId: 'later', name: 'Later', description: 'Asked to be called again', position: 1 },
};
const deleting = (statusId: string, name: string, replacedBy: string): LeadPolicyEvent => ({
  type: 'lead_status_deletion_started',
  data: { statusId, name, replacedBy },
});
const deleted = (statusId: string, name: string, replacedBy: string): LeadPolicyEvent => ({
  type: 'lead_status_deleted',
  data: { statusId, name, replacedBy },
});

describe('the lead statuses of an organization', () => {
  it('are six at first, each with a sentence', () => {
    const { state } = given();
    expect(names(state)).toEqual(['Qualified', 'Bad Fit', 'Not Interested', 'Interested', 'Customer', 'Potential']);
    for (const { description } of state.statuses) expect(description.split(' ').length).toBeGreaterThan(4);
  });

  it('get another one where it is wanted, or at the end', () => {
    const add = { type: 'add_lead_status', statusId: 'later', name: 'Later' } as const;
    expect(given().when({ ...add, description: 'Asked to be called again', position: 1 })).toEqual({ events: [added] });
    expect(given().when(add)).toMatchObject({ events: [{ data: { description: '', position: 6 } }] });
    expect(names(given(added).state)[1]).toBe('Later');
  });

  it.each([
    [{ statusId: badFit }, 'already_exists'],
    [{ name: ' POTENTIAL ' }, 'name_taken'],
    [{ name: ' ' }, 'name_required'],
    [{ position: 7 }, 'position_out_of_range'],
  ])('do not get %p: %s', (over, code) => {
    const add = { type: 'add_lead_status', statusId: 'later', name: 'Later', ...over } as const;
    expect(given().when(add)).toMatchObject({ rejected: code });
  });

  it('are renamed, described and put elsewhere', () => {
    expect(given().when({ type: 'rename_lead_status', statusId: badFit, name: 'No fit' })).toEqual({
      events: [{ type: 'lead_status_renamed', data: { statusId: badFit, name: 'No fit', previous: 'Bad Fit' } }],
    });
    const { state } = given({
      type: 'lead_status_repositioned',
      data: { statusId: badFit, position: 5, previous: 1 },
    });
    expect(names(state).at(-1)).toBe('Bad Fit');
    expect(given(added).when({ type: 'describe_lead_status', statusId: 'later', description: 'Call' })).toEqual({
      events: [
        {
          type: 'lead_status_described',
          data: { statusId: 'later', description: 'Call', previous: 'Asked to be called again' },
        },
      ],
    });
    expect(given().when({ type: 'reposition_lead_status', statusId: badFit, position: 0 })).toEqual({
      events: [{ type: 'lead_status_repositioned', data: { statusId: badFit, position: 0, previous: 1 } }],
    });
  });

  it('are left as they are by what is so already', () => {
    expect(given().when({ type: 'rename_lead_status', statusId: badFit, name: 'Bad Fit' })).toEqual({ events: [] });
    expect(given(added).when({ type: 'reposition_lead_status', statusId: 'later', position: 1 })).toEqual({
      events: [],
    });
  });
});

describe('the deletion of a lead status', () => {
  const remove = { type: 'delete_lead_status', statusId: badFit } as const;

  it('names what takes its place: the first other one where no lead has it', () => {
    expect(given().when(remove)).toEqual({ events: [deleting(badFit, 'Bad Fit', qualified)] });
    expect(given().when({ ...remove, replacedBy: potential })).toEqual({
      events: [deleting(badFit, 'Bad Fit', potential)],
    });
  });

  it('is refused with the count where leads have it and nothing is named', () => {
    const leads = { count: 3, position: '9' };
    const facts = { statusId: badFit, status: 'Bad Fit', ...leads };
    expect(givenIn({ leads })().when(remove)).toEqual({ rejected: 'lead_status_in_use', facts });
    expect(givenIn({ leads })().when({ ...remove, replacedBy: potential })).toMatchObject({ events: [{}] });
  });

  it('ends once no lead has it', () => {
    const complete = { type: 'complete_lead_status_deletion', statusId: badFit } as const;
    const begun = deleting(badFit, 'Bad Fit', potential);
    expect(given(begun).when(complete)).toEqual({ events: [deleted(badFit, 'Bad Fit', potential)] });
    expect(givenIn({ leads: { count: 1, position: '9' } })(begun).when(complete)).toMatchObject({
      rejected: 'lead_status_in_use',
    });
    expect(given().when(complete)).toEqual({ events: [] });
  });

  it('closes the status to everything else, and its replacement to deletion', () => {
    const begun = deleting(badFit, 'Bad Fit', potential);
    expect(given(begun).when(remove)).toEqual({ events: [] });
    expect(given(begun).when({ ...remove, replacedBy: qualified })).toMatchObject({ rejected: 'lead_status_closed' });
    expect(given(begun).when({ type: 'rename_lead_status', statusId: badFit, name: 'No' })).toMatchObject({
      rejected: 'lead_status_closed',
      facts: { replacedBy: potential },
    });
    expect(given(begun).when({ type: 'delete_lead_status', statusId: potential })).toMatchObject({
      rejected: 'deletion_target',
    });
    expect(given().when({ ...remove, replacedBy: badFit })).toMatchObject({ rejected: 'lead_status_closed' });
    expect(given().when({ ...remove, replacedBy: 'nowhere' })).toMatchObject({ rejected: 'lead_status_not_found' });
  });

  it('leaves one', () => {
    const others = given().state.statuses.filter(({ id }) => id !== potential);
    const gone = others.map(({ id, name }) => deleted(id, name, potential));
    expect(given(...gone).when({ type: 'delete_lead_status', statusId: potential })).toMatchObject({
      rejected: 'lead_statuses_required',
    });
  });

  it('frees the name, but never the id', () => {
    const gone = deleted(badFit, 'Bad Fit', potential);
    const add = { type: 'add_lead_status', statusId: 'new', name: 'Bad Fit' } as const;
    expect(given(gone).when(add)).toMatchObject({ events: [{ type: 'lead_status_added' }] });
    expect(given(gone).when({ ...add, statusId: badFit, name: 'Other' })).toMatchObject({ rejected: 'already_exists' });
  });
});

describe('the status of a lead', () => {
  it('is Potential at first, or what took its place, however often', () => {
    expect(defaultLeadStatus(given().state)).toBe(potential);
    const events = [added, deleted(potential, 'Potential', 'later'), deleting('later', 'Later', qualified)];
    expect(defaultLeadStatus(given(...events).state)).toBe(qualified);
    expect(presentLeadStatus(given(...events).state, badFit)).toBe(badFit);
  });

  it('is Customer once a deal is won, unless that is switched off or there is no such status', () => {
    expect(customerLeadStatus(given().state)).toBe(customer);
    expect(customerLeadStatus(given(deleting(customer, 'Customer', qualified)).state)).toBeNull();
    const off = { type: 'customer_status_switched', data: { enabled: false } } as const;
    expect(given().when({ type: 'switch_customer_status', enabled: false })).toEqual({ events: [off] });
    expect(given(off).when({ type: 'switch_customer_status', enabled: false })).toEqual({ events: [] });
    expect(customerLeadStatus(given(off).state)).toBeNull();
  });
});
