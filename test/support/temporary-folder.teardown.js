import { rmSync } from 'node:fs';

/** Removes the run's temporary folder. */
export default function tearDown() {
  rmSync(process.env.TMPDIR ?? '', { recursive: true, force: true });
}
