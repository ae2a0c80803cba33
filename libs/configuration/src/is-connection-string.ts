import { isAbsolute } from 'node:path';
import { ValidateBy, isString } from 'class-validator';

/**
 * A URL of one of these protocols (without the colon), or an absolute path where `orPath` allows one. It may name several
 * hosts, as a cluster's does.
 */
export const IsConnectionString = (
  protocols: readonly string[],
  { orPath = false }: { orPath?: boolean } = {},
): PropertyDecorator =>
  ValidateBy({
    name: 'isConnectionString',
    validator: {
      validate: (value: unknown) =>
        isString(value) && ((orPath && isAbsolute(value)) || protocols.includes(connectionOf(value)?.protocol ?? '')),
      defaultMessage: () =>
        `must be ${protocols.map((protocol) => `${protocol}://…`).join(' or ')}${orPath ? ', or the path of a socket' : ''}`,
    },
  });

/** The parts of a connection string that say how safe it is. */
export interface Connection {
  readonly protocol: string;
  readonly password: string;
  readonly hosts: readonly string[];
  readonly options: URLSearchParams;
}

/** Null where the text is no connection string. */
export function connectionOf(text: string): Connection | null {
  const match = /^([a-z+]+):\/\/(?:[^:@/?]*(?::([^@/?]*))?@)?([^@/?]+)(?:\/[^?]*)?(?:\?(.*))?$/.exec(text);
  if (!match?.[1] || !match[3]) return null;
  const hosts = match[3].split(',').map((host) => host.replace(/:\d+$/, ''));
  return { protocol: match[1], password: match[2] ?? '', hosts, options: new URLSearchParams(match[4] ?? '') };
}
