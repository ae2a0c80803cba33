import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Page } from 'playwright-core';
import { type PrincipalRole, readCredentials } from '#auth';
import { TestBrowser } from '../support/browser.js';
import { record, repository, startUp, type UpSystem } from '../support/command-line.js';

/** `npm run -s screenshots`: pictures of every place in light, dark and phone width, from a demo of their own. */
const folder = join(repository, 'test/browser/screenshots');

const looks = [
  ['light', { colorScheme: 'light', viewport: { width: 1440, height: 900 } }],
  ['dark', { colorScheme: 'dark', viewport: { width: 1440, height: 900 } }],
  ['phone', { colorScheme: 'light', viewport: { width: 390, height: 844 } }],
] as const;

const places = [
  'opportunities',
  'opportunities?view=table',
  'leads',
  'inbox',
  'contacts',
  'accounts',
  'follow-ups',
  'approvals',
  'analytics',
  'imports',
  'settings',
];

const system = await startUp({ DEALSTREAM_DEMO: 'small' });
const browser = await TestBrowser.start();
try {
  await mkdir(folder, { recursive: true });
  const credentials = await readCredentials(join(system.dataFolder, 'credentials.json'));
  const site = { url: system.url, tokenOf: (role: PrincipalRole) => credentials?.tokens[role] ?? '' };
  const all = [...places, ...(await records(system))];
  for (const [look, options] of looks) {
    const page = await browser.open(site, 'admin', '/settings', options);
    for (const place of [...all, ...(await sections(page))])
      await take(page, `${system.url}/${place}`, `${nameOf(place)}-${look}.png`);
    await page.context().close();
  }
} finally {
  await browser.stop();
  await system.stop();
}
for (const complaint of browser.complaints) process.stderr.write(`${complaint}\n`);

/** The addresses of one deal, lead, conversation, contact and account. */
async function records(from: UpSystem): Promise<readonly string[]> {
  const kinds = [
    ['opportunities', 'opportunities?sort=-lastActivityAt'],
    ['leads', 'leads?stage=market_qualified'],
    ['inbox', 'conversations?unanswered=true'],
    ['contacts', 'contacts?limit=1'],
    ['accounts', 'accounts?limit=1'],
  ] as const;
  return Promise.all(
    kinds.map(async ([place, path]) => {
      const { items } = await from.get(`/v1/${path}`);
      const [first] = Array.isArray(items) ? items.map(record) : [];
      return `${place}/${String(first?.id)}`;
    }),
  );
}

/** The addresses of the sections of the settings. */
async function sections(page: Page): Promise<readonly string[]> {
  const links = page.locator('a[href^="/settings/"]');
  await links.first().waitFor();
  const addresses = await Promise.all((await links.all()).map((link) => link.getAttribute('href')));
  return [...new Set(addresses.map((address) => (address ?? '').slice(1)))];
}

async function take(page: Page, address: string, file: string): Promise<void> {
  await page.goto(address);
  await page.locator('main').waitFor();
  // The live connection never ends, so that the network is never idle: what counts is that nothing is being loaded.
  const waiting = page.locator('.mantine-Skeleton-root[data-visible], [aria-busy=true]');
  while ((await waiting.count()) > 0) await waiting.first().waitFor({ state: 'detached' });
  await page.waitForTimeout(800);
  await page.screenshot({ path: join(folder, file) });
  process.stdout.write(`${file}\n`);
}

function nameOf(place: string): string {
  const [path = '', query] = place.split('?');
  const [name = '', id] = path.split('/');
  if (name === 'settings') return path.replace('/', '-');
  return `${name}${id === undefined ? '' : '-open'}${query === undefined ? '' : '-table'}`;
}
