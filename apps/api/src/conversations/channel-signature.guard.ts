import { type CanActivate, createParamDecorator, type ExecutionContext, Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { type FastifyRequest } from 'fastify';
import { Webhook, WebhookVerificationError } from 'standardwebhooks';
import { channelSecret, type Principal } from '#auth';
import { type Channel } from '#domain';
import { HttpProblem } from '#http';
import { OrganizationNotFound } from '#world';
import { headerOf } from '../request/header-of.js';
import { OrganizationKeys } from '../request/organization-keys.js';
import { Channels } from './channels.js';

/**
 * Lets in what the provider of a channel signed, by the Standard Webhooks scheme: it comes without a token. A channel, or an
 * organization, that does not exist is 404 whatever the signature; all else that does not hold is 401.
 */
@Injectable()
export class ChannelSignatureGuard implements CanActivate {
  constructor(
    private readonly channels: Channels,
    private readonly keys: OrganizationKeys,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest<{ Params: ChannelAddress }>>();
    const organizationId = request.params.organizationId.toLowerCase();
    const channel = await this.channelOf(organizationId, request.params.channelId.toLowerCase());
    const key = await this.keys.of(organizationId);
    verify(request, channelSecret(key, channel.id, channel.secretVersion));
    request.principal = providerOf(organizationId, channel);
    request.channel = channel;
    return true;
  }

  /** @throws `channel_not_found` */
  private async channelOf(organizationId: string, channelId: string): Promise<Channel> {
    try {
      if (isUUID(organizationId, 'loose')) return await this.channels.find(organizationId, channelId);
    } catch (error) {
      if (!(error instanceof OrganizationNotFound)) throw error;
    }
    throw new HttpProblem('channel_not_found', { channelId });
  }
}

/** The channel whose provider signed the request, as a parameter of a route. */
export const SignedFor = createParamDecorator((_: unknown, context: ExecutionContext): Channel => {
  const { channel } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!channel) throw new HttpProblem('signature_invalid');
  return channel;
});

const providerOf = (organizationId: string, { id }: Channel): Principal => ({
  organizationId,
  role: 'service',
  actor: { kind: 'service', id: `channel:${id}`, roles: ['service'] },
  scopes: new Set(),
  memberId: null,
  agentId: null,
});

interface ChannelAddress {
  readonly organizationId: string;
  readonly channelId: string;
}

const signed = ['webhook-id', 'webhook-timestamp', 'webhook-signature'];

function verify(request: FastifyRequest, secret: string): void {
  const headers = Object.fromEntries(signed.map((name) => [name, headerOf(request, name) ?? '']));
  try {
    new Webhook(secret).verify(request.rawBody ?? '', headers, { jsonParse: false });
  } catch (error) {
    if (error instanceof WebhookVerificationError) throw new HttpProblem('signature_invalid');
    throw error;
  }
}
