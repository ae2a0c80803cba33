import { type Page } from 'playwright-core';

/** What a page's browser noted since the last time it was asked. Milliseconds. */
export interface Recording {
  /** from one frame to the next */
  readonly frames: readonly number[];
  /** tasks that held up the page for more than 50 ms */
  readonly longTasks: readonly number[];
  /** from an input of more than 16 ms to the frame that shows what it did, to 8 ms exactly */
  readonly inputs: readonly number[];
  /** layout shifts that no input made, summed (CLS) */
  readonly shift: number;
}

/** How a page came up, in milliseconds from the navigation on. */
export interface Arrival {
  /** the frame that shows the first element of the selector */
  readonly shown: number;
  /** answers to the page, of any kind */
  readonly requests: number;
  /** bytes of those answers, compressed */
  readonly bytes: number;
}

/** Has every document that the page opens from now on record itself, and when it shows an element of the selector. */
export async function recordIn(page: Page, selector: string): Promise<void> {
  await page.addInitScript(`(${recorder})(${JSON.stringify(selector)})`);
}

/** What was noted since it was asked last. */
export const recorded = (page: Page): Promise<Recording> => page.evaluate<Recording>('recorder.take()');

/** How the page came up, once it shows the element. */
export const arrival = (page: Page): Promise<Arrival> => page.evaluate<Arrival>('recorder.arrival');

/** Runs in the page, before any script of its own. */
const recorder = `(selector) => {
  let frames = [], longTasks = [], inputs = [], shift = 0, last = 0;
  const observe = (type, note, options) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true, ...options });
  observe('longtask', ({ duration }) => longTasks.push(duration));
  observe('event', ({ duration, interactionId }) => interactionId && inputs.push(duration), { durationThreshold: 16 });
  observe('layout-shift', ({ value, hadRecentInput }) => { if (!hadRecentInput) shift += value; });
  const frame = (at) => {
    if (last) frames.push(at - last);
    last = at;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  const painted = (done) => requestAnimationFrame(() => setTimeout(() => done(performance.now())));
  const shown = new Promise((resolve) => {
    const look = () => document.querySelector(selector) && (looking.disconnect(), painted(resolve));
    const looking = new MutationObserver(look);
    looking.observe(document, { childList: true, subtree: true });
  });
  const answers = () => [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
  globalThis.recorder = {
    arrival: shown.then((at) => ({
      shown: at,
      requests: answers().length,
      bytes: answers().reduce((sum, { transferSize }) => sum + transferSize, 0),
    })),
    take: () => {
      const noted = { frames, longTasks, inputs, shift };
      [frames, longTasks, inputs, shift] = [[], [], [], 0];
      return noted;
    },
  };
}`;
