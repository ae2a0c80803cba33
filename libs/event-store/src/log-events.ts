import { type EventSchemas } from '#decider';

/** Written where a command that can be repeated changed nothing, so that its repetition is known again. Changes no record; shown in audit only. */
export interface CommandNoted {
  readonly type: 'command_noted';
  readonly data: Readonly<Record<string, never>>;
}

/** That a record holds the external id which the stream stands for, or has let go of it. */
export type ExternalIdEvent =
  | { readonly type: 'external_id_reserved'; readonly data: { readonly recordId: string } }
  | { readonly type: 'external_id_released'; readonly data: { readonly recordId: string } };

/** That a process leads; the event's revision is its epoch. */
export interface LeaseTaken {
  readonly type: 'lease_taken';
  readonly data: { readonly owner: string };
}

/** How far a process has come: it begins after that position when it starts again. */
export interface CheckpointReached {
  readonly type: 'checkpoint_reached';
  /** decimal; -1: the log's beginning */
  readonly data: { readonly position: string };
}

/** Event types of the log itself, in streams of any category or of their own. */
export const logSchemas = {
  command_noted: { version: 1 },
  external_id_reserved: { version: 1 },
  external_id_released: { version: 1 },
  lease_taken: { version: 1 },
  checkpoint_reached: { version: 1 },
} as const satisfies EventSchemas;
