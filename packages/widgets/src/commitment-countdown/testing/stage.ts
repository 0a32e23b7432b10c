// A page of a test whose time stands still until it is moved, and a countdown on it.
import { pageClock } from '../../foundation/clock.js';
import { mount } from '../../foundation/testing/fixture.js';
import { ManualClock, settled } from '../../foundation/testing/manual-clock.js';
import type { HuiyinCommitmentCountdown } from '../commitment-countdown.js';
import type { CommitmentServer } from './commitment-server.js';

const TAG = 'huiyin-commitment-countdown';
export const FALLBACK = '<p id="fallback">方庄街道答应最晚 2026 年 10 月 9 日换好电梯。</p>';

/** Puts the page's clock into the test's hands, at 22:13:20 on 21 September 2026 in Beijing. */
export function holdTheClock(): { clock: ManualClock; release: () => void } {
  const clock = new ManualClock();
  const { now, after } = pageClock;
  // Another test's page may stand in front of this one.
  Object.defineProperty(document, 'hidden', { configurable: true, get: () => false });
  Object.assign(pageClock, {
    now: () => clock.now(),
    after: (ms: number, fire: () => void) => clock.after(ms, fire),
  });
  return {
    clock,
    release: () => {
      Reflect.deleteProperty(document, 'hidden');
      Object.assign(pageClock, { now, after });
    },
  };
}

/** A countdown on a page without portal, unit or server. */
export async function alone(attributes: Record<string, string>): Promise<HuiyinCommitmentCountdown> {
  const element = await mount<HuiyinCommitmentCountdown>(TAG, {
    attributes,
    context: {},
    fallback: FALLBACK,
  });
  await element.updateComplete;
  return element;
}

/** A countdown to a commitment that a server has. */
export async function promised(
  server: CommitmentServer,
  commitment: string,
  attributes: Record<string, string> = {},
): Promise<HuiyinCommitmentCountdown> {
  const element = await mount<HuiyinCommitmentCountdown>(TAG, {
    attributes: { commitment, ...attributes },
    context: { client: server.client() },
    fallback: FALLBACK,
  });
  await drawn(element);
  return element;
}

export async function drawn(element: HuiyinCommitmentCountdown): Promise<void> {
  await element.updateComplete;
  await settled();
  await element.updateComplete;
  await settled();
  await element.updateComplete;
}

/** The words of a part, without the spaces between them. */
export function said(element: Element, selector = 'article'): string {
  const node = element.shadowRoot?.querySelector(selector);
  return (node?.textContent ?? '').replace(/\s+/g, '');
}
