import { type DeadDelivery, lookUp, type Reached, type WaitingDelivery, type Webhook, type Webhooks } from '#domain';
import { HttpProblem } from '#http';
import { type Revised } from '#projections';
import { type EndpointAnswer, isTaken, type ValidSecret } from '#webhooks';
import {
  type DeliveryDto,
  type EndpointAnswerDto,
  type ListedWebhookDto,
  type WebhookDto,
  type WebhookSecretDto,
} from './webhook.dto.js';

/** A webhook as callers see it. */
export const webhookView = ({ id, name, url, eventTypes, filter, disabled, replay }: Webhook): WebhookDto => ({
  ...{ id, name, url, eventTypes: [...eventTypes], filter: { ...filter }, disabled },
  replay: replay?.number ?? null,
});

/** A webhook with how far it was told. */
export const listedWebhook = (webhook: Revised<Webhook>, reached: Reached | null): ListedWebhookDto => ({
  ...webhookView(webhook),
  revision: Number(webhook.revision),
  reached: reached?.position ?? null,
  waiting: reached?.waiting.length ?? 0,
});

/** One of the webhooks, as it was where it has been removed. @throws `webhook_not_found` */
export const presentOrRemoved = ({ byId, removed }: Webhooks, webhookId: string): Webhook =>
  requireWebhook({ byId: { ...removed, ...byId } }, webhookId);

/** One of the webhooks. @throws `webhook_not_found` */
export function requireWebhook({ byId }: Pick<Webhooks, 'byId'>, webhookId: string): Webhook {
  return lookUp(byId, webhookId) ?? missing(webhookId);
}

function missing(webhookId: string): never {
  throw new HttpProblem('webhook_not_found', { webhookId });
}

/** What the receiver verifies with. */
export function secretView(webhookId: string, [present, ...replaced]: readonly ValidSecret[]): WebhookSecretDto {
  const { version = 0, secret = '' } = present ?? {};
  const previous = replaced.map(({ until, ...secret }) => ({ ...secret, until: until ?? '' }));
  return { webhookId, version, secret, previous };
}

/** What an endpoint said. */
export const answerView = (answer: EndpointAnswer): EndpointAnswerDto => {
  const { status, problem, excerpt, took } = answer;
  return { taken: isTaken(answer), status, problem, excerpt, took };
};

/** What is tried again. */
export const waitingView = (delivery: WaitingDelivery): DeliveryDto => ({
  ...undeliveredView(delivery),
  ...{ state: 'waiting', nextTryAt: delivery.nextTryAt, diedAt: null },
});

/** What was given up. */
export const deadView = (delivery: DeadDelivery): DeliveryDto => ({
  ...undeliveredView(delivery),
  ...{ state: 'dead', nextTryAt: null, diedAt: delivery.diedAt },
});

const undeliveredView = ({ deliveryId, eventType, position, attempts, firstTriedAt, outcome }: Undelivered) => ({
  ...{ id: deliveryId, eventType, position, attempts, firstTriedAt },
  ...{ status: outcome.status, problem: outcome.problem },
});

type Undelivered = Pick<
  WaitingDelivery,
  'deliveryId' | 'eventType' | 'position' | 'attempts' | 'firstTriedAt' | 'outcome'
>;
