import { keySubject, type KeyStore } from '../keys/key-store.js';
import { isSealed, seal, type Sealed, unseal } from './personal-data-codec.js';

/** The event that a personal value belongs to. */
export interface Place {
  readonly organizationId: string;
  readonly eventId: string;
}

/** And whose the value is. */
export interface Owner extends Place {
  readonly subject: string;
}

type Fields = Readonly<Record<string, unknown>>;

/** What is read where a schema does not say what else. */
const ERASED = '[erased]';

/** Personal values of events, between clear and encrypted, with the keys of their subjects. */
export class PersonalData {
  constructor(private readonly keys: KeyStore) {}

  /** The value encrypted with the subject's key. */
  async sealed(value: unknown, { organizationId, eventId, subject }: Owner, field: string): Promise<Sealed> {
    const key = await this.keys.keyOf(keySubject(organizationId, subject));
    return seal(value, subject, key, placeOf(eventId, field));
  }

  /** The data with these fields encrypted, those in which there is something. */
  async sealedFields(data: Fields, fields: readonly string[], owner: Owner): Promise<Fields> {
    const filled = fields.filter((field) => !isNothing(data[field]));
    if (filled.length === 0) return data;
    const sealed: Record<string, unknown> = { ...data };
    for (const field of filled) sealed[field] = await this.sealed(data[field], owner, field);
    return sealed;
  }

  /** The value in clear, or what is read in its place once its key is destroyed. @throws Error where it is damaged */
  opened(sealed: Sealed, { organizationId, eventId }: Place, field: string, erased: unknown = ERASED): unknown {
    const { subject, key } = sealed.$enc;
    const found = this.keys.findKey(keySubject(organizationId, subject), key);
    return found ? unseal(sealed, found, placeOf(eventId, field)) : erased;
  }

  /** The data in clear. Sealed fields are known by their form: an older version may have had others than the newest one. */
  openedFields(data: Fields, erased: Fields, place: Place): Fields {
    let opened: Record<string, unknown> | null = null;
    for (const field in data) {
      const value = data[field];
      if (!isSealed(value)) continue;
      opened ??= { ...data };
      const substitute = Object.hasOwn(erased, field) ? erased[field] : ERASED;
      opened[field] = this.opened(value, place, field, substitute);
    }
    return opened ?? data;
  }
}

/** Subjects of two organizations never share a key. */

const placeOf = (eventId: string, field: string): string => `${eventId}/${field}`;

/** Nothing personal in it: it is stored as it is, and needs no key. */
const isNothing = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
