/** Protocol buffer wire types. Source: protobuf.dev, "Encoding". */
const VARINT = 0;
const LENGTH_DELIMITED = 2;

/** Bytes of a whole number below 2^53 as a varint. */
export function varintBytes(value: number): number {
  let bytes = 1;
  for (let rest = value; rest >= 0x80; rest /= 0x80) bytes += 1;
  return bytes;
}

/** Bytes of a length-delimited field below number 16, its tag and length included. */
export const fieldBytes = (length: number): number => 1 + varintBytes(length) + length;

/** Writes a protocol buffer message of a length that is known before. Fields below number 16 only. */
export class MessageWriter {
  readonly #message: Buffer;
  #at = 0;

  constructor(length: number) {
    this.#message = Buffer.allocUnsafe(length);
  }

  /** Begins a message within the message; its fields follow. */
  begin(field: number, length: number): this {
    this.#message[this.#at++] = (field << 3) | LENGTH_DELIMITED;
    this.#varint(length);
    return this;
  }

  number(field: number, value: number): this {
    this.#message[this.#at++] = (field << 3) | VARINT;
    this.#varint(value);
    return this;
  }

  text(field: number, text: string, length: number): this {
    this.begin(field, length);
    this.#message.write(text, this.#at, length);
    this.#at += length;
    return this;
  }

  bytes(field: number, bytes: Uint8Array): this {
    this.begin(field, bytes.length);
    this.#message.set(bytes, this.#at);
    this.#at += bytes.length;
    return this;
  }

  done(): Buffer {
    return this.#message;
  }

  #varint(value: number): void {
    let rest = value;
    while (rest >= 0x80) {
      this.#message[this.#at++] = (rest % 0x80) | 0x80;
      rest = Math.floor(rest / 0x80);
    }
    this.#message[this.#at++] = rest;
  }
}
