import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type FastifyRequest } from 'fastify';
import { Authenticator, type Principal } from '#auth';
import { HttpProblem } from '#http';
import { IssuedTokens } from './issued-tokens.js';
import { May } from './may.js';
import { policies, type Policy } from './policies.js';

/** The one door: nobody comes in without a token, and nowhere without a policy that lets them. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly authenticator: Authenticator,
    private readonly issued: IssuedTokens,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const name = this.reflector.getAllAndOverride(May, [context.getHandler(), context.getClass()]);
    if (name === 'public') return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const principal = await this.authenticate(request);
    if (!name) throw new HttpProblem('forbidden', { role: principal.role });
    const policy: Policy = policies[name];
    if (policy.access === 'write' && principal.role === 'agent') throw new HttpProblem('agent_jobs_not_available');
    if (!policy.roles.includes(principal.role)) {
      throw new HttpProblem('forbidden', { role: principal.role, roles: policy.roles });
    }
    const scope = policy.scopes.find((one) => !principal.scopes.has(one));
    if (scope) throw new HttpProblem('scope_required', { scope });
    request.principal = principal;
    return true;
  }

  private async authenticate({ headers }: FastifyRequest): Promise<Principal> {
    const [, token] = /^Bearer +([\w-]{1,200})$/i.exec(headers.authorization ?? '') ?? [];
    const principal = token === undefined ? null : await this.holderOf(token);
    if (!principal) throw new HttpProblem('unauthorized');
    return principal;
  }

  private async holderOf(token: string): Promise<Principal | null> {
    return (await this.issued.principalOf(token)) ?? this.authenticator.principalOf(token);
  }
}
