import { describe, expect, it } from '@jest/globals';
import { rejectedRows } from './outcome.js';

const outcome = `line,outcome,id,key,code,reason\r\n2,created,x,,,\r\n3,rejected,,k3,lead_unnamed,"Give a name, or more."\r\n4,rejected,,k4,c,No.\r\n`;

const stream = (): ReadableStream<Uint8Array> => new Blob([outcome]).stream();

describe('the rejected rows', () => {
  it('are those of the outcome, with line and reason', async () => {
    expect(await rejectedRows(stream(), 10)).toEqual([
      { line: '3', key: 'k3', reason: 'Give a name, or more.' },
      { line: '4', key: 'k4', reason: 'No.' },
    ]);
  });

  it('are no more than asked for', async () => {
    expect(await rejectedRows(stream(), 1)).toHaveLength(1);
  });
});
