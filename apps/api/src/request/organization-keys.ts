import { Inject, Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { type KeyStore, organizationSubject } from '#event-store';
import { KEY_STORE } from '../log/tokens.js';

/** Organizations' own keys: what is told from them is the same every time, and nobody else can tell it. */
@Injectable()
export class OrganizationKeys {
  private readonly secrets = new LRUCache<string, Buffer>({ max: 1000 });

  constructor(@Inject(KEY_STORE) private readonly keys: KeyStore) {}

  /** 256 bits. */
  async of(organizationId: string): Promise<Buffer> {
    const known = this.secrets.get(organizationId);
    if (known) return known;
    const { secret } = await this.keys.keyOf(organizationSubject(organizationId));
    this.secrets.set(organizationId, secret);
    return secret;
  }
}
