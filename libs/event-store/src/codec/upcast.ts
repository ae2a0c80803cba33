import { type EventSchema } from '#decider';

type Data = Readonly<Record<string, unknown>>;

/** Data of an older version, brought to the schema's newest one a step at a time. @throws Error where a step is missing or the version is newer than this code */
export function upcast(schema: EventSchema, version: number, data: Data): Data {
  if (version > schema.version) throw new Error(`version ${version} is newer than this code's ${schema.version}`);
  let upcasted = data;
  for (let step = version; step < schema.version; step++) {
    const upcaster = schema.upcasters?.[step];
    if (!upcaster) throw new Error(`no upcaster from version ${step}`);
    upcasted = upcaster(upcasted);
  }
  return upcasted;
}
