import { describe, expect, it } from '@jest/globals';
import { type Decider } from './decider.js';
import { type Occurrence } from './occurrence.js';
import { Rejected } from './rejected.js';
import { specificationOf } from './specification-of.js';

type Command = { type: 'deposit'; amount: number } | { type: 'break' };
interface Deposited {
  readonly type: 'deposited';
  readonly data: { readonly amount: number };
}

/** A jar of coins with a limit. */
const jar: Decider<Command, number, Deposited, { limit: number }> = {
  initialState: 0,
  decide(command, coins, { limit }) {
    if (command.type === 'break') throw new TypeError('a defect');
    if (coins + command.amount > limit) throw new Rejected('jar_full', { limit, coins });
    return command.amount === 0 ? [] : [{ type: 'deposited', data: { amount: command.amount } }];
  },
  evolve: (coins, { data }) => coins + data.amount,
};

const occurrence: Occurrence = {
  occurredAt: '2026-03-02T09:00:00.000Z',
  actor: { kind: 'user', id: 'ann', roles: [] },
};
const given = specificationOf(jar, { limit: 10 }, occurrence);
const deposited = (amount: number): Deposited => ({ type: 'deposited', data: { amount } });
const deposit = (amount: number) => ({ type: 'deposit' as const, amount });

describe('a specification', () => {
  it('shows the events that follow a command', () => {
    expect(given(deposited(4)).when(deposit(6))).toEqual({ events: [deposited(6)] });
  });

  it('shows that nothing follows', () => {
    expect(given().when(deposit(0))).toEqual({ events: [] });
  });

  it('shows the code and the facts of a rejection, decided on what was given', () => {
    expect(given(deposited(4), deposited(3)).when(deposit(6))).toEqual({
      rejected: 'jar_full',
      facts: { limit: 10, coins: 7 },
    });
  });

  it('shows the state that the events given fold to', () => {
    expect(given().state).toBe(0);
    expect(given(deposited(4), deposited(3)).state).toBe(7);
  });

  it('lets a defect through: it is no rejection', () => {
    expect(() => given().when({ type: 'break' })).toThrow(TypeError);
  });
});
