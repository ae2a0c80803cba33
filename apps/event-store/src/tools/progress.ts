/** How far a tool is: done of total, in bytes of the log; scavenge: in streams. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** Milliseconds between two words about it. */
const often = 200;

/** Says how far it is, not too often. */
export function paced(say: (progress: Progress) => void): (progress: Progress) => void {
  let last = -Infinity;
  return (progress) => {
    if (performance.now() - last < often && progress.done < progress.total) return;
    last = performance.now();
    say(progress);
  };
}
