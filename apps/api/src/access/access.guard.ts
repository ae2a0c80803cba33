import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type FastifyRequest } from 'fastify';
import { type Principal } from '#auth';
import { HttpProblem } from '#http';
import { May } from './may.js';
import { policies, type Policy } from './policies.js';
import { bearerToken, TokenHolders } from './token-holders.js';

/** The one door: nobody comes in without a token, and nowhere without a policy that lets them. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly holders: TokenHolders,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const name = this.reflector.getAllAndOverride(May, [context.getHandler(), context.getClass()]);
    if (name === 'public') return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const principal = await this.authenticate(request);
    if (!name) throw new HttpProblem('forbidden', { role: principal.role });
    const policy: Policy = policies[name];
    if (policy.access === 'write' && principal.agentId !== null && !policy.roles.includes('agent')) {
      throw new HttpProblem('agent_action_not_allowed');
    }
    if (!policy.roles.includes(principal.role)) {
      throw new HttpProblem('forbidden', { role: principal.role, roles: policy.roles });
    }
    const scope = policy.scopes.find((one) => !principal.scopes.has(one));
    if (scope) throw new HttpProblem('scope_required', { scope });
    request.principal = principal;
    return true;
  }

  private async authenticate({ headers }: FastifyRequest): Promise<Principal> {
    const token = bearerToken(headers.authorization);
    const principal = token === null ? null : await this.holders.holderOf(token);
    if (!principal) throw new HttpProblem('unauthorized');
    return principal;
  }
}
