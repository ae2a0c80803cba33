import { Injectable } from '@nestjs/common';
import { type Webhook } from '#domain';
import { secretsOf } from '#webhooks';
import { OrganizationKeys } from '../request/organization-keys.js';
import { secretView } from './webhook-view.js';
import { type WebhookSecretDto } from './webhook.dto.js';

/** The secrets of webhooks: they follow from the organization's own key, and are stored nowhere. */
@Injectable()
export class WebhookSecrets {
  constructor(private readonly keys: OrganizationKeys) {}

  async of(organizationId: string, webhook: Webhook): Promise<WebhookSecretDto> {
    return secretView(webhook.id, secretsOf(await this.keys.of(organizationId), webhook, Date.now()));
  }
}
