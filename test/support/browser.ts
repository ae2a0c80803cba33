import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type ConsoleMessage,
  type Page,
} from 'playwright-core';
import { type PrincipalRole } from '#auth';

/** Debian's Chromium: packages that download one of their own do not work everywhere. Without a window it takes half the time. */
const executablePath =
  process.env.CHROMIUM ?? ['/usr/bin/chromium-headless-shell'].find(existsSync) ?? '/usr/bin/chromium';
const switches = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Whose page it is. */
interface Site {
  readonly url: string;
  tokenOf(role: PrincipalRole): string;
}

/** A real Chromium for tests, and everything that its pages complained of. */
export class TestBrowser {
  /** errors of the console and of scripts, each with the page's address */
  readonly complaints: string[] = [];

  private constructor(private readonly browser: Browser) {}

  static async start(): Promise<TestBrowser> {
    return new TestBrowser(await chromium.launch({ executablePath, args: switches }));
  }

  /** A page of its own (storage, cookies) on which the role is signed in; null: nobody. */
  async open(site: Site, role: PrincipalRole | null, path: string, options: BrowserContextOptions = {}): Promise<Page> {
    const context = await this.browser.newContext({
      viewport: { width: 1440, height: 900 },
      locale: 'en-US',
      reducedMotion: 'reduce', // a button that is on its way to its place may miss its click on a busy machine
      ...options,
    });
    const page = await this.watched(context);
    await page.goto(`${site.url}${path}${role === null ? '' : `#token=${site.tokenOf(role)}`}`);
    return page;
  }

  /** One more page of the same browser: whoever is signed in there, is here. */
  async beside(page: Page, path: string): Promise<Page> {
    const other = await this.watched(page.context());
    await other.goto(new URL(path, page.url()).href);
    return other;
  }

  private async watched(context: BrowserContext): Promise<Page> {
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    page.on('pageerror', (error) => this.complaints.push(`${page.url()}: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error' && !isRefusal(message)) this.complaints.push(`${page.url()}: ${message.text()}`);
    });
    return page;
  }

  /** Closes every page: those of earlier tests would go on following. @returns what they complained of */
  async leave(): Promise<readonly string[]> {
    for (const context of this.browser.contexts()) await context.close();
    return this.complaints.splice(0);
  }

  stop(): Promise<void> {
    return this.browser.close();
  }
}

/** Chromium complains of each answer that refuses; the page deals with those of the API. */
const isRefusal = (message: ConsoleMessage): boolean =>
  message.location().url.includes('/v1/') && / the server responded with a status of 4/.test(message.text());

const axe = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds serious or critical on the page: the rule and where. */
export async function seriousFaults(page: Page): Promise<readonly string[]> {
  await page.evaluate(await axe);
  const found: unknown =
    await page.evaluate(`axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
    violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => id + ': ' + target.join(' ') + ' ' + failureSummary)))`);
  return Array.isArray(found) ? found.map(String) : [];
}
