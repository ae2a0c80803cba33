/** A key of a subject. */
export interface SubjectKey {
  /** UUIDv7; stored beside what the key encrypts */
  readonly id: string;
  /** 256 bits */
  readonly secret: Buffer;
}

/** Where the keys of personal data live: apart from the log, so that destroying a key erases what it encrypts. */
export interface KeyStore {
  /** The subject's key; where it has none, one is made, and is durable before it is returned. */
  keyOf(subject: string): Promise<SubjectKey>;
  /** The key if it still exists; null once it is destroyed. */
  findKey(subject: string, keyId: string): SubjectKey | null;
  /** Destroys all keys of the subject, durably. A later `keyOf` makes a new one, which reads nothing old. */
  destroyKeys(subject: string): Promise<void>;
  close(): Promise<void>;
}

/** What a key store calls a subject of an organization. */
export const keySubject = (organizationId: string, subject: string): string => `${organizationId}/${subject}`;

/** The subject whose key is the organization's own: it makes the HMACs of request bodies and external ids. */
export const organizationSubject = (organizationId: string): string => keySubject(organizationId, 'organization');
