import { describe, expect, it } from '@jest/globals';
import { type EventRecord } from '../log/event-record.js';
import { firstVisibleRevision, isSoftDeleted, isTooOld, metadataOf } from './stream-metadata.js';

function metadataEvent(data: string, isJson = true): EventRecord {
  const place = { stream: '$$s', revision: 0, position: 1, created: 1_000 };
  const id = '00000000-0000-4000-8000-000000000000';
  return { ...place, id, type: '$metadata', isJson, metadata: Buffer.alloc(0), data: Buffer.from(data) };
}

describe('stream metadata', () => {
  it('is what the last event says', () => {
    const event = metadataEvent('{"$maxCount":3,"$maxAge":60,"$tb":7,"$acl":{"$r":"a"},"own":1}');
    expect(metadataOf('s', event)).toEqual({ maxCount: 3, maxAgeSeconds: 60, truncateBefore: 7 });
  });

  it.each(['', 'no json', '7', 'null', '{"$maxCount":0}', '{"$maxCount":"3"}', '{"$tb":-1}', '{"$maxAge":1.5}'])(
    'that is %j says nothing',
    (data) => {
      expect(metadataOf('s', metadataEvent(data))).toEqual({});
    },
  );

  it('that is not marked as JSON says nothing', () => {
    expect(metadataOf('s', metadataEvent('{"$maxCount":3}', false))).toEqual({});
  });

  it('of a metastream is to show one event', () => {
    expect(metadataOf('$$s', undefined)).toEqual({ maxCount: 1 });
  });

  it('deletes softly with the highest $tb only', () => {
    expect(isSoftDeleted(metadataOf('s', metadataEvent('{"$tb":9223372036854775807}')))).toBe(true);
    expect(isSoftDeleted(metadataOf('s', metadataEvent('{"$tb":9007199254740991}')))).toBe(false);
  });
});

describe('the first visible revision', () => {
  it.each([
    [{}, 0],
    [{ maxCount: 3 }, 7],
    [{ maxCount: 30 }, 0],
    [{ truncateBefore: 4 }, 4],
    [{ maxCount: 3, truncateBefore: 8 }, 8],
    [{ maxCount: 3, truncateBefore: 2 }, 7],
  ])('of ten events with %j is %d', (metadata, first) => {
    expect(firstVisibleRevision(9, metadata)).toBe(first);
  });
});

it('an event is too old once its age is over the maximum, not before', () => {
  const event = metadataEvent('{}');
  expect(isTooOld(event, { maxAgeSeconds: 2 }, 3_000)).toBe(false);
  expect(isTooOld(event, { maxAgeSeconds: 2 }, 3_001)).toBe(true);
  expect(isTooOld(event, {}, Number.MAX_SAFE_INTEGER)).toBe(false);
});
