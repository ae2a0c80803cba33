import { describe, expect, it } from '@jest/globals';
import { type EventRecord } from '../log/event-record.js';
import { InvalidRequest } from '../streams/store-errors.js';
import { CheckpointInterval } from './checkpoint-interval.js';
import { compileFilter } from './event-filter.js';

function event(stream: string, type: string): EventRecord {
  const place = { stream, revision: 0, position: 1, created: 0 };
  const bytes = Buffer.alloc(0);
  return { ...place, id: '00000000-0000-4000-8000-000000000000', type, isJson: true, metadata: bytes, data: bytes };
}

const matches = (regex: string, text: string) => compileFilter({ on: 'type', regex, prefixes: [] })(event('s', text));

describe('an event filter', () => {
  it('takes any of its prefixes, of the stream or of the type', () => {
    const prefixes = ['order-', 'invoice'];
    const byStream = compileFilter({ on: 'stream', regex: '', prefixes });
    const byType = compileFilter({ on: 'type', regex: '', prefixes });
    expect([byStream(event('order-1', 'x')), byStream(event('Order-1', 'order-'))]).toEqual([true, false]);
    expect([byType(event('order-1', 'x')), byType(event('x', 'invoiced'))]).toEqual([false, true]);
  });

  it('prefers the regular expression to the prefixes', () => {
    const filter = compileFilter({ on: 'type', regex: '^a', prefixes: ['b'] });
    expect([filter(event('s', 'a')), filter(event('s', 'b'))]).toEqual([true, false]);
  });

  it.each([
    ['^[^$].*', 'deal', '$metadata'],
    ['^deal_(won|lost)$', 'deal_lost', 'deal_open'],
    ['^(?:order|invoice)-', 'invoice-1', 'x-invoice-1'],
    ['^a|^b', 'b', 'c'],
    ['moved', 'deal_moved_on', 'deal'],
    ['^deal\\.won\\d+$', 'deal.won12', 'deal-won12'],
    ['^[a-c]+[\\d_]$', 'abc_', 'abcd'],
  ])('%s takes %s and not %s', (regex, taken, left) => {
    expect([matches(regex, taken), matches(regex, left)]).toEqual([true, false]);
  });

  it.each(['^(a+)+$', '^(a|a)*$', '(a|aa)+$', '.*.*.*x', '^(a|b|ab)*c'])('%s ends soon on any text', (regex) => {
    expect(matches(regex, `${'a'.repeat(1_000)}b`)).toBe(false);
  });

  it.each(['(?=a)', '(a)\\1', '[', '(', '*', 'a'.repeat(1_000)])('%s is refused', (regex) => {
    expect(() => matches(regex, 'a')).toThrow(InvalidRequest);
  });

  it('without any expression is refused', () => {
    expect(() => compileFilter({ on: 'type', regex: '', prefixes: [] })).toThrow(InvalidRequest);
  });
});

it('a checkpoint is due after every so many events, whatever they are', () => {
  const interval = new CheckpointInterval(3);
  expect(Array.from({ length: 7 }, () => interval.isDue())).toEqual([false, false, true, false, false, true, false]);
});
