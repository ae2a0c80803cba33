import { type RecordedEvent } from '#event-store';
import { type ModelState } from '../model-state.js';
import { type Projection } from './projection.js';

/** One build of a model, as it is being written. */
export interface BuildInProgress {
  readonly projection: Projection;
  readonly build: string;
  state: ModelState;
}

/** Where a stream was parked and why: the first event that is held back. */
export interface Parked {
  readonly revision: string;
  readonly position: string;
  readonly reason: string;
}

/** The place of an event in its stream. */
export type Place = Pick<RecordedEvent, 'stream' | 'revision' | 'position'>;

/** What the projector knows of an organization: the builds that it writes, and the streams that are held back. */
export class OrganizationModels {
  private readonly byCategory = new Map<string, readonly BuildInProgress[]>();

  constructor(
    readonly organizationId: string,
    readonly builds: readonly BuildInProgress[],
    readonly parked: Map<string, Parked>,
    /** from this position on the builds have all that they should have; -1 for a new organization */
    readonly completeAt: bigint,
  ) {}

  /** Whether the event waits behind one that could not be read or projected. */
  holdsBack({ stream, revision }: Place): boolean {
    const parked = this.parked.get(stream);
    return parked !== undefined && revision >= BigInt(parked.revision);
  }

  /** The builds that want the event and do not have it yet. */
  wanting({ category, position, event }: RecordedEvent): readonly BuildInProgress[] {
    if (event.type === 'command_noted') return []; // changes nothing, for audit only
    return this.of(category).filter((build) => lacks(build, position));
  }

  /** The builds that do not have everything up to the position. */
  lacking(position: bigint): readonly BuildInProgress[] {
    return this.builds.filter((build) => lacks(build, position));
  }

  /** What a build's state is once it has everything up to the position. */
  stateAt(position: bigint, { state }: BuildInProgress): ModelState {
    const complete = state.condition === 'ready' || position >= this.completeAt;
    return { position, condition: complete ? 'ready' : 'filling' };
  }

  private of(category: string): readonly BuildInProgress[] {
    let found = this.byCategory.get(category);
    if (!found) {
      const wants = ({ categories, common }: Projection) =>
        categories.includes(category) || common?.category === category;
      found = this.builds.filter(({ projection }) => wants(projection));
      this.byCategory.set(category, found);
    }
    return found;
  }
}

const lacks = ({ state }: BuildInProgress, position: bigint): boolean =>
  state.position === null || position > state.position;
