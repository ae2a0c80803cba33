import { Reflector } from '@nestjs/core';
import { type PolicyName } from './policies.js';

/** The policy of a route: its name, or `public`. A route without one is refused at the start. */
export const May = Reflector.createDecorator<PolicyName | 'public'>();
