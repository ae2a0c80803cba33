import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Every route of the API's router as `METHOD /path/:parameter`, without HEAD. In a process of its own: jest cannot load all of it. */
export async function routesOfApi(): Promise<readonly string[]> {
  const script = join(import.meta.dirname, 'write-routes.js');
  const { stdout } = await promisify(execFile)(process.execPath, [script], { env: {} });
  const routes: unknown = JSON.parse(stdout);
  if (!Array.isArray(routes)) throw new Error(`no routes: ${stdout}`);
  return routes.map(String);
}
