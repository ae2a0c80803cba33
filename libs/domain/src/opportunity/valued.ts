import { reject } from '../rejections.js';
import { type Opportunity } from './state.js';

/** @throws `not_open` where the deal is lost or abandoned: only what is open or won can change its value */
export function requireValued({ status }: Opportunity): void {
  if (status === 'lost' || status === 'abandoned') reject('not_open', { status });
}
