import { type DynamicModule, Module } from '@nestjs/common';
import { RecordStates } from '#cloud-events';
import { type ServiceConfiguration } from '#configuration';
import { EventLog, type KeyStore } from '#event-store';
import { AllowedHosts, Endpoints, Teller } from '#webhooks';
import { KEY_STORE } from '../log/tokens.js';
import { AddWebhookController } from './add-webhook.controller.js';
import { ChangeWebhookController } from './change-webhook.controller.js';
import { GetWebhookSecretHandler } from './get-webhook-secret.handler.js';
import { ListDeliveriesHandler } from './list-deliveries.handler.js';
import { ListWebhooksController } from './list-webhooks.controller.js';
import { ListWebhooksHandler } from './list-webhooks.handler.js';
import { RetryDeliveryHandler } from './retry-delivery.handler.js';
import { RotateWebhookSecretHandler } from './rotate-webhook-secret.handler.js';
import { SwitchWebhookController } from './switch-webhook.controller.js';
import { TestWebhookHandler } from './test-webhook.handler.js';
import { WebhookDeliveriesController } from './webhook-deliveries.controller.js';
import { WebhookRequestHandler } from './webhook-request.handler.js';
import { WebhookSecretController } from './webhook-secret.controller.js';
import { WebhookSecrets } from './webhook-secrets.js';
import { WebhookWrites } from './webhook-writes.js';

const controllers = [
  AddWebhookController,
  ListWebhooksController,
  ChangeWebhookController,
  SwitchWebhookController,
  WebhookSecretController,
  WebhookDeliveriesController,
];

const handlers = [
  GetWebhookSecretHandler,
  ListDeliveriesHandler,
  ListWebhooksHandler,
  RetryDeliveryHandler,
  RotateWebhookSecretHandler,
  TestWebhookHandler,
  WebhookRequestHandler,
];

/** Addresses outside that are told of events. */
@Module({})
export class WebhooksModule {
  static of({ webhooks: { hosts, timeout } }: ServiceConfiguration): DynamicModule {
    const allowed = new AllowedHosts(hosts);
    const endpoints = new Endpoints({ allowed, timeout });
    const teller = {
      provide: Teller,
      useFactory: (log: EventLog, keys: KeyStore) => new Teller({ states: new RecordStates(log), keys, endpoints }),
      inject: [EventLog, KEY_STORE],
    };
    const hostsProvider = { provide: AllowedHosts, useValue: allowed };
    const providers = [hostsProvider, teller, WebhookSecrets, WebhookWrites, ...handlers];
    return { module: WebhooksModule, controllers, providers };
  }
}
