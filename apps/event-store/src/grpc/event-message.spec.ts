import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type EventRecord } from '../log/event-record.js';
import { shared, streams } from './definitions.js';
import { encodeEventMessage } from './event-message.js';
import { eventResponse } from './read-response.js';

const bytes = fc.uint8Array({ maxLength: 20_000 }).map((array) => Buffer.from(array));
const whole = fc.oneof(fc.nat({ max: 300 }), fc.nat({ max: 2 ** 48 - 1 }));
const events: fc.Arbitrary<EventRecord> = fc.record({
  id: fc.uuid(),
  stream: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }),
  type: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }),
  isJson: fc.boolean(),
  metadata: bytes,
  data: bytes,
  revision: whole,
  position: whole,
  created: fc.integer({ min: 1, max: 2 ** 48 - 1 }),
});

describe('the event message', () => {
  it('says what the generated classes say', () => {
    fc.assert(
      fc.property(events, (event) => {
        const byHand = streams.ReadResp.deserializeBinary(encodeEventMessage(event));
        const generated = eventResponse(event, (id) => new shared.UUID().setString(id));
        expect(byHand.toObject()).toEqual(streams.ReadResp.deserializeBinary(generated.serializeBinary()).toObject());
      }),
    );
  });
});
