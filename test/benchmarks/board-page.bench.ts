import { type Locator, type Page } from 'playwright-core';
import { TestBrowser } from '../support/browser.js';
import { fillStages } from '../support/many-deals.js';
import { type Arrival, arrival, recorded, recordIn, type Recording } from '../support/page-recorder.js';
import { salesDesk } from '../support/sales-desk.js';
import { startSystem, type System } from '../support/system.js';
import { type Measurement, type Report } from './benchmark.js';

/** The page with the board of 100,000 open deals (BENCH_DEALS: another number) in real Chromium: first cards, scrolling, dragging, opening a deal. */
export const name = 'board-page';

const deals = Number(process.env.BENCH_DEALS ?? 100_000);
const stages = ['Lead', 'Contacted', 'Qualified', 'Proposal', 'Negotiation'];
const arrivals = 7;
const drags = 10;
const openings = 10;
/** cards of the column that is scrolled */
const farDown = Math.min(3_000, Math.floor(deals / stages.length) - 50);
const rowHeight = 82;
const wheelStep = 600;
const card = '[data-deal]';

export async function run(report: Report): Promise<void> {
  const [system, browser] = await Promise.all([startSystem({ reactor: false }), TestBrowser.start()]);
  try {
    await fillStages(system, await salesDesk(system), stages, deals);
    await measureArrivals(system, browser, report);
    const page = await openBoard(system, browser);
    const column = page.getByRole('region', { name: stages[0] ?? '', exact: true });
    reportMotion(report, `scrolling ${farDown} cards of a column`, [await scrollDown(page, column)]);
    reportMotion(report, `dragging a card of ${farDown} across the columns`, await dragAcross(page, column));
    await measureOpenings(page, report);
    if (browser.complaints.length > 0) throw new Error(browser.complaints.join('\n'));
  } finally {
    await Promise.all([browser.stop(), system.stop()]);
  }
}

/** A page of its own, with a cold cache, that records itself. */
async function openBoard(system: System, browser: TestBrowser): Promise<Page> {
  const page = await browser.open(system, null, '/icon.svg', { reducedMotion: 'no-preference' });
  await recordIn(page, card);
  await page.goto(`${system.url}/opportunities#token=${system.tokenOf('manager')}`);
  return page;
}

async function measureArrivals(system: System, browser: TestBrowser, report: Report): Promise<void> {
  const [seen, shifts]: [Arrival[], number[]] = [[], []];
  for (let n = 0; n < arrivals; n++) {
    const page = await openBoard(system, browser);
    seen.push(await arrival(page));
    const waiting = page.locator('.mantine-Skeleton-root[data-visible]'); // the figures come last
    while ((await waiting.count()) > 0) await waiting.first().waitFor({ state: 'detached' });
    shifts.push((await recorded(page)).shift);
    await page.context().close();
  }
  const samples = (figure: keyof Arrival) => seen.map((one) => one[figure]);
  const target = { statistic: 'median', most: 1_500 } as const;
  report({ metric: 'first cards, cold cache', unit: 'ms', samples: samples('shown'), target });
  report({ metric: 'requests until then', unit: 'requests', samples: samples('requests') });
  report({ metric: 'bytes until then', unit: 'bytes', samples: samples('bytes') });
  report({ metric: 'layout shift', unit: 'CLS', samples: shifts, target: { statistic: 'max', most: 0.01 } });
}

/** With the wheel, a step a frame, until so many cards have gone by. */
async function scrollDown(page: Page, column: Locator): Promise<Recording> {
  await column.locator(card).first().hover();
  await recorded(page);
  const reached = `[...document.querySelectorAll('[data-stage]')].some((column) => column.querySelector('[tabindex="-1"]').scrollTop > ${farDown * rowHeight})`;
  while (!(await page.evaluate<boolean>(reached))) {
    await page.mouse.wheel(0, wheelStep);
    await frame(page);
  }
  return recorded(page);
}

async function dragAcross(page: Page, column: Locator): Promise<Recording[]> {
  const recordings: Recording[] = [];
  for (let n = 0; n < drags; n++) {
    const box = await column.boundingBox();
    if (!box) throw new Error('there is no column to drag from');
    const y = box.y + box.height / 2;
    await page.mouse.move(box.x + box.width / 2, y);
    await frame(page);
    await recorded(page);
    await page.mouse.down();
    for (let step = 1; step <= 60; step++) {
      await page.mouse.move(box.x + box.width / 2 + step * 12, y + Math.sin(step / 5) * 60);
      await frame(page);
    }
    await page.keyboard.press('Escape');
    await frame(page);
    recordings.push(await recorded(page));
    await page.mouse.up();
  }
  return recordings;
}

async function measureOpenings(page: Page, report: Report): Promise<void> {
  const inputs: number[] = [];
  for (let n = 0; n < openings; n++) {
    await recorded(page);
    await page.locator(card).nth(n).click();
    await page.getByRole('dialog').waitFor();
    await frame(page);
    const noted = await recorded(page);
    inputs.push(Math.max(16, ...noted.inputs)); // quicker ones are not told of
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }
  const target = { statistic: 'p99', most: 100 } as const;
  report({ metric: 'click on a card to the next frame', unit: 'ms', samples: inputs, target });
}

function reportMotion(report: Report, what: string, recordings: readonly Recording[]): void {
  const frames = recordings.flatMap((one) => one.frames);
  const longest = recordings.map(({ longTasks }) => Math.max(0, ...longTasks));
  const motion: readonly Measurement[] = [
    { metric: `${what}: frames`, unit: 'ms', samples: frames, target: { statistic: 'median', most: 17 } },
    { metric: `${what}: longest task over 50 ms`, unit: 'ms', samples: longest, target: { statistic: 'max', most: 0 } },
  ];
  motion.forEach(report);
}

const frame = (page: Page): Promise<unknown> => page.evaluate('new Promise(requestAnimationFrame)');
