import { Presets, SingleBar } from 'cli-progress';

/** Shows how far something is: on a terminal only, and on stderr, so that output can be piped. */
export interface Progress {
  update(done: number, total?: number): void;
  stop(): void;
}

const silent: Progress = { update: () => undefined, stop: () => undefined };

/** A bar with rate and time left. `unit` is what is counted, e.g. `rows`. */
export function progressOf(label: string, unit: string, total: number): Progress {
  if (!process.stderr.isTTY) return silent;
  const format = `${label} {bar} {percentage} % · {value} of {total} ${unit} · {rate}/s · {eta_formatted} left`;
  const bar = new SingleBar(
    { format, stream: process.stderr, hideCursor: true, etaBuffer: 50 },
    Presets.shades_classic,
  );
  const started = Date.now();
  bar.start(total, 0, { rate: 0 });
  return {
    update: (done, newTotal = total) => {
      bar.setTotal(newTotal);
      bar.update(done, { rate: Math.round((done * 1000) / Math.max(1, Date.now() - started)) });
    },
    stop: () => bar.stop(),
  };
}
