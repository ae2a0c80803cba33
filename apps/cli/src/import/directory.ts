/** The ids of everything that the rows name. */
export interface Directory {
  readonly pipelineId: string;
  readonly currency: string;
  readonly stages: ReadonlyMap<string, string>;
  readonly accounts: ReadonlyMap<string, string>;
  readonly members: ReadonlyMap<string, string>;
  readonly teams: ReadonlyMap<string, string>;
}

/** @throws TypeError where it was not provided: a fault of ours */
export function idOf(ids: ReadonlyMap<string, string>, name: string): string {
  const id = ids.get(name);
  if (id === undefined) throw new TypeError(`${name} was not provided before the import`);
  return id;
}
