/** The record that was stored as JSON. Its projection wrote it, in the version that the key's build names. */
export const decodeRecord = <Record>(text: string): Record => JSON.parse(text) as Record;

/** A record as it is stored. */
export const encodeRecord = (record: unknown): string => JSON.stringify(record);
