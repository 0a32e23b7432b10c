// Puts elements into the page for one test and takes them out after it.
import { ContextProvider } from '@lit/context';
import { clientContext, type HuiyinContext } from '../surroundings.js';
import { waitingClient } from './clients.js';

const stages: Element[] = [];

/** What stands around the element under test. */
export interface Stage {
  /** As from a portal; a client that never answers and the unit `fangzhuang` if absent. */
  readonly context?: HuiyinContext;
  /** What stands in the tag, as HTML. */
  readonly fallback?: string;
  readonly attributes?: Readonly<Record<string, string>>;
}

/** Makes an element and waits until it has drawn itself. */
export async function mount<T extends HTMLElement & { readonly updateComplete: Promise<boolean> }>(
  tag: string,
  { context, fallback = '', attributes = {} }: Stage = {},
): Promise<T> {
  const stage = document.createElement('div');
  new ContextProvider(stage, {
    context: clientContext,
    initialValue: context ?? { client: waitingClient(), body: 'fangzhuang' },
  });
  const element = document.createElement(tag) as T;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.innerHTML = fallback;
  stage.append(element);
  document.body.append(stage);
  stages.push(stage);
  await element.updateComplete;
  return element;
}

/** To be called after each test. */
export function unmountAll(): void {
  for (const stage of stages.splice(0)) stage.remove();
}

/** The first node in an element's shadow root for a selector. @throws Error if there is none */
export function shadowPart(element: Element, selector: string): HTMLElement {
  const node = element.shadowRoot?.querySelector<HTMLElement>(selector);
  if (!node) throw new Error(`<${element.localName}> has drawn no ${selector}`);
  return node;
}

/** Whether an element has drawn anything a selector finds. To be asked of what must not be there. */
export function isDrawn(element: Element, selector: string): boolean {
  return element.shadowRoot?.querySelector(selector) instanceof Element;
}

/** Whether an element takes up room on the page. */
export function isSeen(element: Element): boolean {
  return element.getClientRects().length > 0;
}
