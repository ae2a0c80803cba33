import { type DomainEvent, type Occurrence } from '#decider';
import {
  autonomyStreams,
  membersStreams,
  organizationStreams,
  pipelinesStreams,
  teamsStreams,
  webhooksStreams,
  leadPolicyStreams,
} from '#domain';
import { type RecordedEvent } from '#event-store';
import { announce, type Projection } from '#read-model';
import { type Folded, organizationModel } from './organization.keys.js';

/** A category with one stream per organization, and how it folds. */
interface Catalogue<State, Event extends DomainEvent> {
  readonly decider: {
    readonly initialState: State;
    evolve(state: State, event: Event, occurrence: Occurrence): State;
  };
  recordOf(event: Event): string;
}

/** The record of a category after an event of it. */
interface Fold {
  after(event: RecordedEvent, kept: Folded<unknown> | null): Folded<unknown>;
}

const folds: ReadonlyMap<string, Fold> = new Map([
  [organizationStreams.category, foldOf(organizationStreams)],
  [pipelinesStreams.category, foldOf(pipelinesStreams)],
  [membersStreams.category, foldOf(membersStreams)],
  [teamsStreams.category, foldOf(teamsStreams)],
  [autonomyStreams.category, foldOf(autonomyStreams)],
  [webhooksStreams.category, foldOf(webhooksStreams)],
  [leadPolicyStreams.category, foldOf(leadPolicyStreams)],
]);

/** Folds each of the organization's own streams to one record, named after its category. */
export const organization: Projection<Folded<unknown>> = {
  ...organizationModel,
  categories: [...folds.keys()],
  project: (event, kept) => ({
    operations: [announce({ kind: 'catalogue', category: event.category, by: event.metadata.actor.id })],
    kept: folds.get(event.category)?.after(event, kept) ?? kept,
  }),
};

function foldOf<State, Event extends DomainEvent>(catalogue: Catalogue<State, Event>): Fold {
  const { decider } = catalogue;
  return {
    after({ event, metadata, revision }: RecordedEvent<Event>, kept: Folded<State> | null): Folded<State> {
      const state = decider.evolve(kept?.state ?? decider.initialState, event, metadata);
      return { state, revisions: { ...kept?.revisions, [catalogue.recordOf(event)]: Number(revision) } };
    },
  };
}
