import { Injectable, type OnApplicationBootstrap, RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, Reflector } from '@nestjs/core';
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
    return this.discovery
      .getControllers()
      .flatMap(({ metatype }) => (isClass(metatype) ? this.routesOf(metatype) : []));
  }

  private routesOf(controller: Type): Route[] {
    const base = pathOf(controller);
    return methodsOf(controller).flatMap((handler) => {
      const method: unknown = Reflect.getMetadata(METHOD_METADATA, handler);
      if (typeof method !== 'number') return [];
      const path = `/${[base, pathOf(handler)].filter(Boolean).join('/')}`;
      const policy = this.reflector.getAllAndOverride(May, [handler, controller]);
      return [{ method: RequestMethod[method] ?? '', path, policy }];
    });
  }
}

function methodsOf({ prototype }: Type): Handler[] {
  const properties = Object.values(Object.getOwnPropertyDescriptors(prototype));
  return properties.map(({ value }: { value?: unknown }) => value).filter(isHandler);
}

const isClass = (value: unknown): value is Type => typeof value === 'function';

type Handler = () => unknown;

const isHandler = (value: unknown): value is Handler => typeof value === 'function';

function pathOf(target: object): string {
  const path: unknown = Reflect.getMetadata(PATH_METADATA, target);
  return typeof path === 'string' ? path.replace(/^\/|\/$/g, '') : '';
}
