import { type ApiClient, type Schemas } from '#api-client';
import { type Scope, scopes } from '#auth';
import { answerOf } from '../system/answer.js';
import { connect, type OrganizationOptions } from '../system/connect.js';
import { randomKey } from '../system/key-for.js';
import { CommandFailed, exitCodes } from '../terminal/exit-codes.js';
import { print, type PrintOptions } from '../terminal/print.js';

/** Options of every `dealstream token`. */
export type TokenOptions = PrintOptions & OrganizationOptions;

/** Options of `dealstream token create`. */
export interface CreateOptions extends TokenOptions {
  readonly member?: string;
  readonly service?: string;
  readonly scopes?: string;
  readonly name: string;
  readonly expires?: string;
}

/** Makes a token and prints it. @throws CommandFailed where it is wrongly asked for, or the API refuses it */
export async function create(options: CreateOptions): Promise<void> {
  const { member, service } = options;
  if ((member === undefined) === (service === undefined)) throw wrong('Give --member or --service, one of them.');
  if (member !== undefined && options.scopes !== undefined) {
    throw wrong('A member may what the role allows: --scopes is for a service.');
  }
  const { api } = await connect('admin', options);
  const expires = options.expires === undefined ? {} : { expiresAt: options.expires };
  const issued =
    member === undefined
      ? await forService(api, { name: service ?? '', scopes: scopesIn(options.scopes), ...expires })
      : await forMember(api, member, { name: options.name, ...expires });
  print(options, issued, `${issued.token}\n\nIts id is ${issued.id}. It is not shown again.`);
}

/** Lists all tokens. @throws CommandFailed */
export async function list(options: TokenOptions): Promise<void> {
  const { api } = await connect('admin', options);
  const [{ items }, members] = await Promise.all([answerOf(api.GET('/v1/tokens')), membersOf(api)]);
  const nameOf = new Map(members.map(({ id, name }) => [id, name]));
  const lines = items.map(({ id, memberId, name, scopes: given, expiresAt }) => {
    const whose = memberId === null ? `service ${name} (${given.join(', ')})` : `${nameOf.get(memberId)} (${name})`;
    return `${id}  ${whose}  ${expiresAt === null ? 'does not expire' : `until ${expiresAt}`}`;
  });
  print(options, items, lines.length > 0 ? lines.join('\n') : 'There is no token but those of the credentials file.');
}

/** Ends a token. @throws CommandFailed where there is none */
export async function revoke(tokenId: string, options: TokenOptions): Promise<void> {
  const { api } = await connect('admin', options);
  const params = { path: { tokenId }, header: randomKey() };
  const revoked = await answerOf(api.DELETE('/v1/tokens/{tokenId}', { params, body: {} }));
  print(options, revoked, `${revoked.id} is revoked.`);
}

const wrong = (message: string): CommandFailed => new CommandFailed(message, exitCodes.wrongUse);

function scopesIn(text = ''): Scope[] {
  const given = text.split(',').map((scope) => scope.trim());
  const known = scopes.filter((scope) => given.includes(scope));
  if (known.length === given.length) return known;
  throw wrong(`Give --scopes, of ${scopes.join(', ')}, e.g. --scopes commands,read.`);
}

const forService = (api: ApiClient, body: Schemas['IssueServiceTokenDto']) =>
  answerOf(api.POST('/v1/tokens', { params: { header: randomKey() }, body }));

async function forMember(api: ApiClient, member: string, body: Schemas['IssueMemberTokenDto']) {
  const present = (await membersOf(api)).filter(({ removal }) => removal === null);
  const named = present.filter(({ id, name }) => [id, name].includes(member));
  const [found, ...others] = named;
  if (!found) throw wrong(`There is no member ${member}.`);
  if (others.length > 0) throw wrong(`Several members are called ${member}: ${named.map(({ id }) => id).join(', ')}.`);
  const params = { path: { memberId: found.id }, header: randomKey() };
  return answerOf(api.POST('/v1/members/{memberId}/tokens', { params, body }));
}

const membersOf = async (api: ApiClient) => (await answerOf(api.GET('/v1/members'))).items;
