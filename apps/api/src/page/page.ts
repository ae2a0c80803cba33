import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import { type FastifyInstance, type FastifyReply } from 'fastify';
import { type IdentityConfiguration } from '#configuration';

/** Where the build puts the page. */
export const pageFolder = join(import.meta.dirname, '../../../board/page');

/** The addresses that the page's own router knows: each is answered with the page. */
const places = [
  'sign-in',
  'opportunities',
  'leads',
  'inbox',
  'contacts',
  'accounts',
  'follow-ups',
  'approvals',
  'analytics',
  'imports',
  'settings',
];

const noncePlace = 'name="style-nonce" content=""';
const identityPlace = 'name="identity-provider" content=""';

/** Serves the page at `/` and its places, its files for ever under their hashed names. `identity`: by which provider people sign in. */
export async function servePage(
  server: FastifyInstance,
  identity: IdentityConfiguration | null,
  folder = pageFolder,
): Promise<void> {
  const file = join(folder, 'index.html');
  if (!existsSync(file)) return; // a tree without the page: the API alone
  const html = withIdentity(readFileSync(file, 'utf8'), identity);
  const assets = {
    root: join(folder, 'assets'),
    prefix: '/assets/',
    immutable: true,
    maxAge: '1y',
    decorateReply: false,
  };
  await server.register(fastifyStatic, { ...assets, preCompressed: true });
  server.get('/icon.svg', (_, reply) => reply.type('image/svg+xml').send(readFileSync(join(folder, 'icon.svg'))));
  const answer = (_: unknown, reply: FastifyReply) => answerPage(html, identity, reply);
  for (const path of ['/', ...places.flatMap((place) => [`/${place}`, `/${place}/*`])]) server.get(path, answer);
}

/** The page with what it has to know of the provider. */
function withIdentity(html: string, identity: IdentityConfiguration | null): string {
  if (!identity) return html;
  const { issuer, clientId, name } = identity;
  const content = JSON.stringify({ issuer, clientId, name }).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return html.replace(identityPlace, () => `name="identity-provider" content="${content}"`);
}

/** Styles that the page makes as it runs carry the nonce of this answer; nothing else may run or look otherwise than its files say. */
function answerPage(html: string, identity: IdentityConfiguration | null, reply: FastifyReply): FastifyReply {
  const nonce = randomBytes(16).toString('base64');
  const policy = [
    "default-src 'self'",
    ...(identity ? [`connect-src 'self' ${new URL(identity.issuer).origin}`] : []),
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
  return reply
    .header('Content-Security-Policy', policy)
    .header('Cache-Control', 'no-store')
    .type('text/html')
    .send(html.replace(noncePlace, `name="style-nonce" content="${nonce}"`));
}
