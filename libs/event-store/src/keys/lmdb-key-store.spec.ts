import { execFile } from 'node:child_process';
import { mkdtemp, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { LmdbKeyStore } from './lmdb-key-store.js';

const newFolder = async () => join(await mkdtemp(join(tmpdir(), 'dealstream-keys-')), 'keys');

describe('the key store', () => {
  it('makes a key once, and has it after a restart', async () => {
    const folder = await newFolder();
    const store = await LmdbKeyStore.open(folder);
    const [key, again] = await Promise.all([store.keyOf('contact:1'), store.keyOf('contact:1')]);
    expect(again.id).toBe(key.id);
    expect(key.secret).toHaveLength(32);
    await store.close();
    const reopened = await LmdbKeyStore.open(folder);
    expect(reopened.findKey('contact:1', key.id)?.secret.equals(key.secret)).toBe(true);
    await reopened.close();
  });

  it('keeps subjects apart', async () => {
    const store = await LmdbKeyStore.open(await newFolder());
    const [one, two] = await Promise.all([store.keyOf('contact:1'), store.keyOf('contact:2')]);
    expect(one.secret.equals(two.secret)).toBe(false);
    expect(store.findKey('contact:2', one.id)).toBeNull();
    await store.close();
  });

  it('finds no key that was destroyed, and makes another', async () => {
    const store = await LmdbKeyStore.open(await newFolder());
    const key = await store.keyOf('contact:1');
    await store.destroyKeys('contact:1');
    expect(store.findKey('contact:1', key.id)).toBeNull();
    expect((await store.keyOf('contact:1')).id).not.toBe(key.id);
    await store.close();
  });

  it('makes one key where several processes ask at once', async () => {
    const folder = await newFolder();
    const script = `
      import { LmdbKeyStore } from ${JSON.stringify(new URL('./lmdb-key-store.js', import.meta.url).href)};
      const store = await LmdbKeyStore.open(${JSON.stringify(folder)});
      const keys = await Promise.all(Array.from({ length: 20 }, (_, n) => store.keyOf('contact:' + n)));
      console.log(keys.map(({ id, secret }) => id + secret.toString('hex')).join());`;
    const run = () => promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], { env: {} });
    const answers = await Promise.all([run(), run(), run()]);
    expect(new Set(answers.map(({ stdout }) => stdout)).size).toBe(1);
    expect(answers[0]?.stdout).toHaveLength(20 * (36 + 64 + 1));
  });

  it('is open to its owner only', async () => {
    const folder = await newFolder();
    const store = await LmdbKeyStore.open(folder);
    expect((await stat(folder)).mode & 0o077).toBe(0);
    await store.close();
  });
});
