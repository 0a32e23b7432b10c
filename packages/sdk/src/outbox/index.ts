// @huiyin/sdk/outbox: what is written without a network, kept sealed in the browser and sent once.
export { browserStore } from './browser-store.js';
export { isOutboxOld, OUTBOX_DAYS, OUTBOX_WARN_DAYS, outboxDaysLeft } from './age.js';
export { memoryStore } from './memory-store.js';
export { createOutbox, type Deliver, type Delivered, type Outbox, type OutboxOptions } from './outbox.js';
export type { KeptRecord, OutboxEnd, OutboxItem, OutboxRefusal, OutboxStore } from './types.js';
