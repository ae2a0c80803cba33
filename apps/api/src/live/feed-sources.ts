import { type Logger } from 'pino';
import { type ChangeStream } from '#read-model';
import { type Visibilities } from '../read-models/visibilities.js';
import { type PresentState } from './present-state.js';

/** What a feed is made of. */
export interface FeedSources {
  readonly changes: ChangeStream;
  readonly present: PresentState;
  readonly visibilities: Visibilities;
  readonly logger: Logger;
}
