import { isUuid, uuidFromHalves } from '../log/uuid-codec.js';
import { MAX_NAME_BYTES } from '../log/event-record.js';
import { InvalidRequest } from '../streams/store-errors.js';
import { type StreamIdentifier, type UUID } from './definitions.js';

/** @throws InvalidRequest when there is no UUID or a malformed one */
export function readUuid(message: UUID | undefined): string {
  const halves = message?.getStructured();
  const text = halves
    ? uuidFromHalves(halves.getMostSignificantBits(), halves.getLeastSignificantBits())
    : (message?.getString() ?? '').toLowerCase();
  if (!isUuid(text)) throw new InvalidRequest(`${JSON.stringify(text)} is not a UUID.`);
  return text;
}

/** @throws InvalidRequest when there is no name or one that is too long */
export function readStreamName(message: StreamIdentifier | undefined): string {
  const name = Buffer.from(message?.getStreamName_asU8() ?? []).toString();
  assertName('stream name', name);
  return name;
}

/** @throws InvalidRequest when the name is empty or too long */
export function assertName(what: string, name: string): void {
  if (name === '') throw new InvalidRequest(`The ${what} must not be empty.`);
  if (Buffer.byteLength(name) > MAX_NAME_BYTES) {
    throw new InvalidRequest(`The ${what} must not be longer than ${MAX_NAME_BYTES} bytes.`);
  }
}
