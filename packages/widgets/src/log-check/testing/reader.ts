// Somebody who checks a log: fills in, presses, and reads what came of it.
import { guardedDefine } from '../../foundation/guarded-define.js';
import { mount, shadowPart } from '../../foundation/testing/fixture.js';
import { settled } from '../../foundation/testing/manual-clock.js';
import { HuiyinLogCheck } from '../log-check.js';
import type { UnitsServer } from './units-server.js';

export const TAG = 'huiyin-log-check';
const LONGEST = 5_000;

export async function open(
  server: UnitsServer,
  attributes: Readonly<Record<string, string>> = {},
): Promise<HuiyinLogCheck> {
  guardedDefine(TAG, HuiyinLogCheck);
  const element = await mount<HuiyinLogCheck>(TAG, {
    attributes,
    context: { client: server.client(), body: 'fangzhuang' },
    fallback: '<p id="fallback">用命令行核对。</p>',
  });
  await until(element, () => element.status === 'loaded');
  return element;
}

export function fillIn(element: Element, values: Readonly<Record<string, string>>): void {
  for (const [id, value] of Object.entries(values)) {
    const control = shadowPart(element, `#${id}`) as HTMLTextAreaElement;
    control.value = value;
    control.dispatchEvent(new Event(control.localName === 'select' ? 'change' : 'input', { bubbles: true }));
  }
}

/** Presses the button with these words. */
export async function press(element: HuiyinLogCheck, words: string): Promise<void> {
  await element.updateComplete;
  const buttons = [...(element.shadowRoot?.querySelectorAll('button') ?? [])];
  const button = buttons.find(({ textContent }) => (textContent ?? '').trim().startsWith(words));
  if (!button) throw new Error(`no button says ${words}`);
  button.click();
}

/** All that is said, without the spaces between. */
export function said(element: Element): string {
  return (shadowPart(element, 'article').textContent ?? '').replace(/\s+/g, '');
}

export function untilSaid(element: HuiyinLogCheck, words: string): Promise<void> {
  return until(element, () => said(element).includes(words));
}

async function until(element: HuiyinLogCheck, check: () => boolean): Promise<void> {
  for (const start = performance.now(); !check(); await settled()) {
    await element.updateComplete;
    if (performance.now() - start > LONGEST) throw new Error(`it says: ${element.status} ${said(element)}`);
  }
}
