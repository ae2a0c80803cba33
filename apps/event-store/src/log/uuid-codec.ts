/**
 * UUIDs as their 16 bytes. The `uuid` package is not used here because it refuses every id that is no RFC 9562
 * version, while the protocol takes any 128 bits.
 */
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export const isUuid = (text: string): boolean => UUID.test(text);

export function writeUuid(text: string, target: Buffer, offset: number): void {
  target.write(text.replaceAll('-', ''), offset, 16, 'hex');
}

export function readUuid(source: Buffer, offset: number): string {
  const hex = source.toString('hex', offset, offset + 16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** The form of two signed 64-bit halves, as text, that some clients use. */
export function uuidFromHalves(mostSignificant: string, leastSignificant: string): string {
  const bytes = Buffer.alloc(16);
  bytes.writeBigInt64BE(BigInt.asIntN(64, BigInt(mostSignificant)), 0);
  bytes.writeBigInt64BE(BigInt.asIntN(64, BigInt(leastSignificant)), 8);
  return readUuid(bytes, 0);
}

export function uuidToHalves(id: string): [mostSignificant: string, leastSignificant: string] {
  const bytes = Buffer.alloc(16);
  writeUuid(id, bytes, 0);
  return [String(bytes.readBigInt64BE(0)), String(bytes.readBigInt64BE(8))];
}
