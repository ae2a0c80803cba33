import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { InFlight } from './in-flight.js';

describe('what is in flight', () => {
  it('has its checkpoint before the oldest event that is not done', () => {
    const inFlight = new InFlight(-1n);
    const first = inFlight.begin(10n);
    const second = inFlight.begin(20n);
    expect(inFlight.checkpoint).toBe(-1n);
    second();
    expect(inFlight.checkpoint).toBe(-1n);
    first();
    expect([inFlight.checkpoint, inFlight.size]).toEqual([20n, 0]);
  });

  it('passes over what is not for it, up to an event that is not done', () => {
    const inFlight = new InFlight(5n);
    inFlight.passed(8n);
    const done = inFlight.begin(10n);
    inFlight.passed(30n);
    expect(inFlight.checkpoint).toBe(8n);
    done();
    expect(inFlight.checkpoint).toBe(30n);
  });

  it('is worth a checkpoint only where an event came in since the last one', () => {
    const inFlight = new InFlight(5n);
    inFlight.passed(8n);
    expect(inFlight.due).toBeNull();
    inFlight.begin(10n)();
    expect(inFlight.due).toBe(10n);
    inFlight.reached(10n);
    inFlight.passed(12n); // its own checkpoint
    expect(inFlight.due).toBeNull();
  });

  it('never has a checkpoint at or past an event that is not done, in any order of endings', () => {
    const steps = fc.array(fc.record({ gap: fc.integer({ min: 1, max: 9 }), endsAfter: fc.nat(20) }), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(steps, (events) => {
        const inFlight = new InFlight(-1n);
        const open = new Map<bigint, { readonly done: () => void; readonly endsAfter: number }>();
        let position = 0n;
        let checkpoint = -1n;
        events.forEach(({ gap, endsAfter }, turn) => {
          position += BigInt(gap);
          open.set(position, { done: inFlight.begin(position), endsAfter: turn + endsAfter });
          for (const [at, one] of open) {
            if (one.endsAfter > turn) continue;
            one.done();
            open.delete(at);
          }
          expect(inFlight.checkpoint).toBeGreaterThanOrEqual(checkpoint);
          checkpoint = inFlight.checkpoint;
          for (const at of open.keys()) expect(checkpoint).toBeLessThan(at);
        });
        for (const { done } of open.values()) done();
        expect(inFlight.checkpoint).toBe(events.length === 0 ? -1n : position);
      }),
    );
  });
});
