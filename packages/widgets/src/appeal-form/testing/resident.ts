// What a resident does with the form, for tests.
import { guardedDefine } from '../../foundation/guarded-define.js';
import { mount, shadowPart } from '../../foundation/testing/fixture.js';
import { settled } from '../../foundation/testing/manual-clock.js';
import { HuiyinAppealForm } from '../appeal-form.js';
import type { FormServer } from './form-server.js';

export const TAG = 'huiyin-appeal-form';

/** Enough to file. */
export const matter = {
  title: '3 号楼电梯常停在半层',
  text: '从上周三开始，每天停两三次，老人不敢坐。请尽快检修。',
  place: '芳古园一区 3 号楼',
  category: 'lifts',
};

/** A form on the page, as its server says the unit is. */
export async function open(
  server: FormServer,
  { body = 'fangzhuang', attributes = {}, fallback = '' }: Partial<Opening> = {},
): Promise<HuiyinAppealForm> {
  const context = { client: server.client(), body, sealKey: server.log?.key };
  guardedDefine(TAG, HuiyinAppealForm);
  const element = await mount<HuiyinAppealForm>(TAG, { context, attributes, fallback });
  await drawn(element);
  return element;
}

export interface Opening {
  readonly body: string;
  readonly attributes: Record<string, string>;
  readonly fallback: string;
}

export async function drawn(element: HuiyinAppealForm): Promise<void> {
  await settled();
  await element.updateComplete;
  await settled();
}

export type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

export function control(element: Element, name: string): Control {
  return shadowPart(element, `[name='${name}']`) as Control;
}

/** Fills fields as typing and choosing would. */
export function write(element: Element, values: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(values)) {
    const field = control(element, name);
    field.value = value;
    field.dispatchEvent(
      new Event(field instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }),
    );
  }
}

/** Presses the button and waits for what comes of it. */
export async function submit(element: HuiyinAppealForm): Promise<void> {
  shadowPart(element, '[type=submit]').click();
  await drawn(element);
}

export function written(element: HuiyinAppealForm): Record<string, string> {
  return Object.fromEntries(Object.keys(matter).map((name) => [name, control(element, name).value]));
}

export function focused(element: HuiyinAppealForm): string | undefined {
  return element.shadowRoot?.activeElement?.id;
}

export function textOf(element: HuiyinAppealForm): string {
  return (shadowPart(element, '.base').textContent ?? '').replace(/\s+/g, ' ');
}

/** Opens the way to another appeal and takes it. */
export async function again(element: HuiyinAppealForm): Promise<void> {
  shadowPart(element, 'details summary').click();
  shadowPart(element, 'details button').click();
  await drawn(element);
}
