/** Names a group of consumers: they share out the events of a stream, or of `$all`. */
export interface GroupKey {
  readonly stream: string;
  readonly group: string;
}

const prefix = '$persistentsubscription-';

export const keyText = ({ stream, group }: GroupKey): string => `${stream}::${group}`;

/** Where a group notes up to where everything is done. Source: EventStoreDB. */
export const checkpointStream = (key: GroupKey): string => `${prefix}${keyText(key)}-checkpoint`;

/** Where a group puts what nobody could deal with. Source: EventStoreDB. */
export const parkedStream = (key: GroupKey): string => `${prefix}${keyText(key)}-parked`;

/** Whether a stream is kept by a group: groups on `$all` are not told of their own notes, which would never end. */
export const isKeptByGroup = (stream: string): boolean => stream.startsWith(prefix) || stream.startsWith(`$$${prefix}`);
