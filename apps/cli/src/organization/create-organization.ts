import { join } from 'node:path';
import { addOrganization, type OrganizationCredentials, readCredentials } from '#auth';
import { answerWithPosition } from '../system/answer.js';
import { clientOf } from '../system/connect.js';
import { CommandFailed, exitCodes } from '../terminal/exit-codes.js';

/** Characters that the API takes as the name of an organization. */
const longestName = 200;

/** What an organization begins with. */
export interface NewOrganization {
  readonly name: string;
  /** ISO 4217 */
  readonly currency: string;
  /** IANA name */
  readonly timeZone: string;
}

/** An organization that is there, and the log position at which it was seen to be. */
export interface CreatedOrganization {
  readonly credentials: OrganizationCredentials;
  readonly position: string;
}

/**
 * The organization of that name: its tokens are added to the credentials file, then the API founds it. Where either was done
 * before, it is not done again.
 *
 * @throws CommandFailed where the name is blank, the currency or time zone is not known, or the API refuses it
 */
export async function createOrganization(
  { url, dataFolder }: { readonly url: string; readonly dataFolder: string },
  { name, currency, timeZone }: NewOrganization,
): Promise<CreatedOrganization> {
  requireName(name);
  requireKnown('currency', currency);
  if (!isTimeZone(timeZone)) throw new CommandFailed(`There is no time zone ${timeZone}`, exitCodes.wrongUse);
  const path = join(dataFolder, 'credentials.json');
  const before = (await readCredentials(path))?.organizations ?? [];
  const credentials = before.find((organization) => organization.name === name) ?? (await addOrganization(path, name));
  const api = clientOf(url, credentials.tokens.admin);
  const body = { name, currency, timeZone };
  const { position } = await answerWithPosition(api.POST('/v1/organization', { body }));
  return { credentials, position };
}

/** Asked before the tokens are made: they would stay, for an organization that nobody founds. */
function requireName(name: string): void {
  if (name.trim() !== '' && name.length <= longestName) return;
  throw new CommandFailed(`Give a name of 1 to ${longestName} characters.`, exitCodes.wrongUse);
}

function requireKnown(what: 'currency', value: string): void {
  if (Intl.supportedValuesOf(what).includes(value)) return;
  throw new CommandFailed(`There is no ${what} ${value}: it has three letters, e.g. EUR`, exitCodes.wrongUse);
}

// Intl says no by throwing and knows more zones than it lists.
function isTimeZone(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
