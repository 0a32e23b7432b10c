// Webhooks as an administrator reads them: whether they are sent to, and what became of what was sent.
import { limits } from '../../schema/limits.js';
import type { Webhook, WebhookDelivery, WebhookEvent } from '../../types/index.js';
import type { SettingWords } from '../../words/index.js';
import { fill, formatMoment } from '../format.js';
import { nameOf } from '../name.js';
import { lengthOf, plainOf } from '../typed.js';

export interface HookView {
  readonly id: string;
  readonly note: string;
  readonly url: string;
  readonly state: string;
  /** Something an administrator has to see to. */
  readonly isWrong: boolean;
  readonly facts: readonly string[];
  readonly canPause: boolean;
}

export function hookView(hook: Webhook, words: SettingWords): HookView {
  const w = words.settingsHooks;
  const { id, note, url, state, pause, deliveredAt, failingSince, waiting, dead } = hook;
  const moment = (at: string) => ({ at: formatMoment(at, words) });
  return {
    id,
    note,
    url,
    state: nameOf(w.states, state),
    isWrong: failingSince !== undefined || pause === 'failing' || pause === 'gone',
    facts: [
      ...(pause === undefined ? [] : [nameOf(w.pauses, pause)]),
      ...(failingSince === undefined ? [] : [fill(w.failingSince, moment(failingSince))]),
      ...(deliveredAt === undefined ? [] : [fill(w.deliveredAt, moment(deliveredAt))]),
      ...(waiting > 0 ? [fill(w.waiting, { count: waiting })] : []),
      ...(dead > 0 ? [fill(w.dead, { count: dead })] : []),
    ],
    canPause: state === 'active',
  };
}

export interface DeliveryView {
  readonly id: string;
  readonly what: string;
  readonly state: string;
  readonly facts: readonly string[];
  /** It was given up on: it can be sent again. */
  readonly isDead: boolean;
}

function whatOf(event: WebhookEvent, words: SettingWords): string {
  const { deliveries } = words.settingsHooks;
  switch (event.type) {
    case 'webhook.test':
      return deliveries.test;
    case 'notice.changed':
      return fill(deliveries.told[event.change], { id: event.notice });
    case 'meeting.changed':
      return fill(deliveries.meeting, { id: event.meeting });
    case 'decision.changed':
      return fill(deliveries.decision, { id: event.decision });
    case 'appeal.changed':
      return fill(deliveries.moved, {
        number: event.number,
        state: nameOf(words.terms.states, event.state),
      });
  }
}

export function deliveryView(delivery: WebhookDelivery, words: SettingWords): DeliveryView {
  const w = words.settingsHooks;
  const { id, event, state, tries, queuedAt, nextTryAt, status, fault } = delivery;
  return {
    id,
    what: whatOf(event, words),
    state: nameOf(w.deliveryStates, state),
    facts: [
      fill(w.deliveries.line, { at: formatMoment(queuedAt, words), tries }),
      ...(fault === undefined ? [] : [nameOf(w.faults, fault)]),
      ...(status === undefined ? [] : [fill(w.deliveries.status, { status })]),
      ...(state === 'waiting' && nextTryAt !== undefined && tries > 0
        ? [fill(w.deliveries.next, { at: formatMoment(nextTryAt, words) })]
        : []),
    ],
    isDead: state === 'dead',
  };
}

/** What can be seen to be wrong with a new one before it is sent. */
export function hookFaults(url: string, note: string, words: SettingWords): Readonly<Record<string, string>> {
  const { errors } = words.settingsHooks;
  const { maxLength: longest } = limits.WebhookDraft.url;
  const { maxLength: most } = limits.WebhookDraft.note;
  const isUrl = /^https:\/\/[A-Za-z0-9.:[\]-]+(\/[!-~]*)?$/.test(url) && url.length <= longest;
  const length = lengthOf(plainOf(note));
  return {
    ...(!isUrl && { 'h-url': errors.url }),
    ...((length === 0 || length > most) && { 'h-note': fill(errors.note, { count: most }) }),
  };
}
