import { Rejected } from '#decider';
import { type StreamType } from '#event-store';

/** A made-up kind of stream for tests of the log: several records that count, a note, and an end. */
export type TallyCommand =
  | { readonly type: 'add'; readonly recordId: string; readonly by: number }
  | { readonly type: 'note'; readonly text: string }
  | { readonly type: 'close' };

export type TallyEvent =
  | { readonly type: 'tallied'; readonly data: { readonly recordId: string; readonly by: number } }
  | { readonly type: 'tally_noted'; readonly data: { readonly text: string } }
  | { readonly type: 'tally_closed'; readonly data: Readonly<Record<string, never>> };

export interface TallyState {
  readonly counts: Readonly<Record<string, number>>;
  readonly note: string;
  readonly closed: boolean;
}

export interface TallyWorld {
  /** the most that a record may count to */
  readonly limit: number;
}

export const tallySchemas = {
  tallied: { version: 1 },
  tally_noted: { version: 1, personal: { text: '[erased]' } },
  tally_closed: { version: 1 },
} as const;

export const tallyStreams: StreamType<TallyCommand, TallyState, TallyEvent, TallyWorld> = {
  category: 'tally',
  schemas: tallySchemas,
  recordOf: (event) => (event.type === 'tallied' ? event.data.recordId : 'tally'),
  subjectOf: () => 'tally:owner',
  decider: { initialState: { counts: {}, note: '', closed: false }, decide, evolve },
};

function decide(command: TallyCommand, state: TallyState, { limit }: TallyWorld): TallyEvent[] {
  if (state.closed) throw new Rejected('tally_is_closed');
  if (command.type === 'close') return [{ type: 'tally_closed', data: {} }];
  if (command.type === 'note') return command.text === state.note ? [] : [noted(command.text)];
  const { recordId, by } = command;
  if ((state.counts[recordId] ?? 0) + by > limit) throw new Rejected('over_the_limit', { limit });
  return by === 0 ? [] : [{ type: 'tallied', data: { recordId, by } }];
}

const noted = (text: string): TallyEvent => ({ type: 'tally_noted', data: { text } });

function evolve(state: TallyState, event: TallyEvent): TallyState {
  switch (event.type) {
    case 'tallied': {
      const { recordId, by } = event.data;
      return { ...state, counts: { ...state.counts, [recordId]: (state.counts[recordId] ?? 0) + by } };
    }
    case 'tally_noted':
      return { ...state, note: event.data.text };
    case 'tally_closed':
      return { ...state, closed: true };
  }
}
