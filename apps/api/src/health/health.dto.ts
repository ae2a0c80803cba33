/** The process runs. */
export class LiveDto {
  status: 'live';
}

/** Whether each thing that the API needs is there. */
export class ReadyDto {
  status: 'ready' | 'not_ready';
  log: boolean;
  redis: boolean;
  /** Milliseconds that the read models are behind the log; null: not known. */
  projectionLagMs: number | null;
}
