/** A stream's name: `<category>-<organizationId>.<id>`; `<category>-<organizationId>` where there is one per organization. */
export const streamName = (category: string, organizationId: string, id = ''): string =>
  `${category}-${organizationId}${id && `.${id}`}`;

/** The parts of a stream's name; null where it is not one of ours. */
export function parseStreamName(name: string): { category: string; organizationId: string; id: string } | null {
  const match = /^([a-z]+)-([^.]+)(?:\.(.+))?$/.exec(name);
  return match?.[1] && match[2] ? { category: match[1], organizationId: match[2], id: match[3] ?? '' } : null;
}
