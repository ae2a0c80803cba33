import { UnknownError } from '@eventstore/db-client';
import { describe, expect, it } from '@jest/globals';
import { all, contractStore, itOurs, newStream, someEvents, take } from './contract-store.js';

const store = contractStore();

/** A category that no other test uses. */
const newCategory = () => newStream('category').replaceAll('-', '');

const linksOf = async (category: string): Promise<number> => {
  const links = await all(store.client.readStream(`$ce-${category}`)).catch(() => []);
  return links.length;
};

describe('the system projections', () => {
  it('are listed, each as it is', async () => {
    await store.client.appendToStream(newStream(), someEvents(3));
    const listed = await store.client.listProjections();
    const names = listed.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['$by_category', '$by_correlation_id', '$by_event_type', '$streams']));
    const status = await store.client.getProjectionStatus('$by_category');
    expect(status).toMatchObject({ name: '$by_category', status: 'Running', progress: 100 });
    expect(status.position).toMatch(/^C:\d+\/P:\d+$/);
  });

  it('link nothing while they are switched off, and all of it once they are switched on', async () => {
    const category = newCategory();
    const append = () => store.client.appendToStream(`${category}-1`, someEvents(2));
    await append();
    expect(await linksOf(category)).toBe(2);
    await store.client.disableProjection('$by_category');
    expect((await store.client.getProjectionStatus('$by_category')).status).toBe('Stopped');
    await append();
    expect(await linksOf(category)).toBe(2);
    const following = take(store.client.subscribeToStream(`$ce-${category}`), 4);
    await store.client.enableProjection('$by_category');
    expect(await linksOf(category)).toBe(4);
    await append();
    expect(await following).toHaveLength(4);
    expect((await store.client.getProjectionStatus('$by_category')).status).toBe('Running');
  });

  itOurs('stay switched off over a restart', async () => {
    const category = newCategory();
    await store.client.disableProjection('$by_category');
    await store.client.appendToStream(`${category}-1`, someEvents(1));
    await store.restart();
    expect((await store.client.getProjectionStatus('$by_category')).status).toBe('Stopped');
    expect(await linksOf(category)).toBe(0);
    await store.client.enableProjection('$by_category');
    expect(await linksOf(category)).toBe(1);
  });

  it.each([
    ['asked about', (name: string) => store.client.getProjectionStatus(name)],
    ['switched on', (name: string) => store.client.enableProjection(name)],
    ['switched off', (name: string) => store.client.disableProjection(name)],
  ])('of another name cannot be %s', async (_, ask) => {
    const asked = ask('nobody');
    await expect(asked).rejects.toBeInstanceOf(UnknownError);
    await expect(asked).rejects.toThrow('received NotFound instead');
  });
});
