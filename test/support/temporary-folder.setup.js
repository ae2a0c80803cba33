import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Gives a test run a temporary folder of its own, which its end removes: no test has to tidy up. */
export default function setUp() {
  process.env.TMPDIR = mkdtempSync(join(tmpdir(), 'dealstream-tests-'));
}
