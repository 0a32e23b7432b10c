// What administrators can do with webhooks.
import { cursor, limit, slug, webhookPath } from './parameters.js';
import type { Route } from './route.js';

export const staffWebhookRoutes = {
  'staff.webhooks.list': {
    summary: 'Where events of a unit are sent. The look is written down.',
    method: 'GET',
    path: '/v1/staff/webhooks',
    access: ['admin'],
    query: { body: slug },
    response: { status: 200, type: 'WebhookList' },
    errors: ['body.not-found'],
  },
  'staff.webhooks.create': {
    summary:
      'Send the public events of a unit, and of those under it in its ledger, to an address from now on. The secret they are signed with is shown this once.',
    method: 'POST',
    path: '/v1/staff/webhooks',
    access: ['admin'],
    request: 'WebhookDraft',
    response: { status: 201, type: 'NewWebhook' },
    errors: ['body.not-found', 'webhook.address-refused', 'webhook.too-many'],
  },
  'staff.webhooks.switch': {
    summary: 'Pause a webhook, go on where it was paused, or remove it for good with all that waits.',
    method: 'POST',
    path: '/v1/staff/webhooks/{id}/state',
    access: ['admin'],
    pathParameters: webhookPath,
    request: 'WebhookSwitchDraft',
    response: { status: 200, type: 'Webhook' },
    errors: ['webhook.not-found'],
  },
  'staff.webhooks.rotate': {
    summary: 'Sign with a new secret; the one before signs along for a while.',
    method: 'POST',
    path: '/v1/staff/webhooks/{id}/secret',
    access: ['admin'],
    pathParameters: webhookPath,
    request: 'WebhookRotationDraft',
    response: { status: 200, type: 'WebhookSecret' },
    errors: ['webhook.not-found'],
  },
  'staff.webhooks.send': {
    summary: 'Put a test, or a dead letter under its id, at the end of the line.',
    method: 'POST',
    path: '/v1/staff/webhooks/{id}/deliveries',
    access: ['admin'],
    pathParameters: webhookPath,
    request: 'WebhookSendingDraft',
    response: { status: 201, type: 'WebhookDelivery' },
    errors: ['webhook.not-found', 'webhook.not-dead'],
  },
  'staff.webhooks.deliveries': {
    summary: 'What was sent, waits, or was given up on, the last in line first. The look is written down.',
    method: 'GET',
    path: '/v1/staff/webhooks/{id}/deliveries',
    access: ['admin'],
    pathParameters: webhookPath,
    query: {
      state: {
        description: 'Only those in this state; `dead` are dead letters.',
        schema: { type: 'string', enum: ['waiting', 'delivered', 'dead'], maxLength: 10 },
      },
      cursor,
      limit,
    },
    response: { status: 200, type: 'WebhookDeliveryPage' },
    errors: ['webhook.not-found', 'cursor.invalid'],
  },
  'staff.webhooks.acts': {
    summary: 'Who set up, changed or looked at webhooks in the ledger of a unit, newest first.',
    method: 'GET',
    path: '/v1/staff/webhook-acts',
    access: ['auditor', 'admin'],
    query: { body: slug, cursor, limit },
    response: { status: 200, type: 'WebhookActPage' },
    errors: ['body.not-found', 'cursor.invalid'],
  },
} as const satisfies Readonly<Record<string, Route>>;
