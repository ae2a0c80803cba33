import { Injectable, type OnApplicationBootstrap, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { May } from './may.js';
import { type PolicyName } from './policies.js';

/** A route of the application and its policy. */
export interface Route {
  readonly method: string;
  /** with parameters as `:name` */
  readonly path: string;
  readonly policy: PolicyName | 'public' | undefined;
}

/** Refuses to start an application that has a route without a policy. */
@Injectable()
export class CompletePolicies implements OnApplicationBootstrap {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  /** @throws Error where a route has no policy */
  onApplicationBootstrap(): void {
    const open = this.routes().filter(({ policy }) => policy === undefined);
    if (open.length === 0) return;
    throw new Error(`routes without a policy: ${open.map(({ method, path }) => `${method} ${path}`).join(', ')}`);
  }

  /** Every route that a controller of the application declares. */
  routes(): Route[] {
    return this.discovery.getControllers().flatMap(({ metatype }) => (metatype ? this.routesOf(metatype) : []));
  }

  // eslint-disable-next-line @typescript-eslint/no-unsafe-function-type -- Nest's own type of a controller's class
  private routesOf(controller: Function): Route[] {
    const base = this.pathOf(controller);
    return this.scanner.getAllMethodNames(asPrototype(controller.prototype)).flatMap((name) => {
      const handler: unknown = asPrototype(controller.prototype)[name];
      const method: unknown = typeof handler === 'function' ? Reflect.getMetadata(METHOD_METADATA, handler) : undefined;
      if (typeof handler !== 'function' || typeof method !== 'number') return [];
      const path = `/${[base, this.pathOf(handler)].filter(Boolean).join('/')}`;
      const policy = this.reflector.getAllAndOverride(May, [handler, controller]);
      return [{ method: RequestMethod[method] ?? '', path, policy }];
    });
  }

  // eslint-disable-next-line @typescript-eslint/no-unsafe-function-type -- Nest's own type of a controller's class
  private pathOf(target: Function): string {
    const path: unknown = Reflect.getMetadata(PATH_METADATA, target);
    return typeof path === 'string' ? path.replace(/^\/|\/$/g, '') : '';
  }
}
