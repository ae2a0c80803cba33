import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { lock } from 'proper-lockfile';
import { v7 } from 'uuid';
import {
  type Credentials,
  decodeCredentials,
  encodeCredentials,
  type OrganizationCredentials,
} from './credentials-codec.js';
import { isRecord } from './is-record.js';
import { newToken } from './token.js';

/** What the file holds; null where there is none yet. @throws Error where it is not a credentials file */
export async function readCredentials(path: string): Promise<Credentials | null> {
  try {
    return decodeCredentials(await readFile(path, 'utf8'));
  } catch (error) {
    if (isRecord(error) && error.code === 'ENOENT') return null;
    throw new Error(`${path} cannot be read`, { cause: error });
  }
}

/**
 * Adds an organization with a new token of each role; makes the file (mode 0600) where there is none. Atomic, and safe
 * beside another process that does the same.
 */
export async function addOrganization(path: string, name: string): Promise<OrganizationCredentials> {
  await mkdir(dirname(path), { recursive: true });
  const release = await lock(path, { realpath: false, retries: 10 });
  try {
    const added = { organizationId: v7(), name, tokens: newTokens() };
    const before = (await readCredentials(path))?.organizations ?? [];
    await replaceFile(path, encodeCredentials([...before, added]));
    return added;
  } finally {
    await release();
  }
}

const newTokens = (): OrganizationCredentials['tokens'] => ({
  admin: newToken('admin'),
  sales_ops: newToken('sales_ops'),
  manager: newToken('manager'),
  closer: newToken('closer'),
  setter: newToken('setter'),
  auditor: newToken('auditor'),
  service: newToken('service'),
  agent: newToken('agent'),
});

/** A reader sees the old file or the new one, whole; a crash leaves one of them. */
async function replaceFile(path: string, text: string): Promise<void> {
  const temporary = `${path}.${randomUUID()}`;
  const file = await open(temporary, 'wx', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(temporary, path);
}
