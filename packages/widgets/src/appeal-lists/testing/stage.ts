// Three lists on a page of a test, and how a reader finds the way in them.
import { mount, shadowPart } from '../../foundation/testing/fixture.js';
import { settled } from '../../foundation/testing/manual-clock.js';
import type { HuiyinAppealLists } from '../appeal-lists.js';
import type { ListsServer } from './lists-server.js';

const FALLBACK = '<p id="fallback">截至 9 月 21 日。<a href="/b/fangzhuang">看单位的专页</a></p>';

export async function drawn(element: HuiyinAppealLists): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) {
    await settled();
    await element.updateComplete;
  }
}

/** The lists of the unit a server has. */
export async function open(
  server: ListsServer,
  attributes: Record<string, string> = {},
): Promise<HuiyinAppealLists> {
  const element = await mount<HuiyinAppealLists>('huiyin-appeal-lists', {
    attributes,
    context: { client: server.client(), body: 'fangzhuang' },
    fallback: FALLBACK,
  });
  await drawn(element);
  return element;
}

export function all(element: HuiyinAppealLists, selector: string): HTMLElement[] {
  return [...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])];
}

/** The words of every part, without the spaces between them. */
export function texts(element: HuiyinAppealLists, selector: string): string[] {
  return all(element, selector).map(wordsOf);
}

export function sectionOf(element: HuiyinAppealLists, list: string): HTMLElement {
  return shadowPart(element, `#list-${list}`).parentElement as HTMLElement;
}

export function rowsOf(element: HuiyinAppealLists, list: string): string[] {
  return [...sectionOf(element, list).querySelectorAll('.rows > li')].map(wordsOf);
}

export function countsOf(element: HuiyinAppealLists, list: string): string[] {
  return [...sectionOf(element, list).querySelectorAll('.counts li')].map(wordsOf);
}

/** The button for further cases. */
export function buttonOf(element: HuiyinAppealLists, list: string): HTMLElement {
  return sectionOf(element, list).querySelector('.button') as HTMLElement;
}

/** What was last said of a list. */
export function newsOf(element: HuiyinAppealLists, list: string): string {
  return wordsOf(sectionOf(element, list).querySelector('.news') as Element);
}

export async function more(element: HuiyinAppealLists, list: string): Promise<void> {
  buttonOf(element, list).click();
  await drawn(element);
}

function wordsOf(node: Element): string {
  return (node.textContent ?? '').replace(/\s+/g, '');
}
