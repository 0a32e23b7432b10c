// What a resident sees of a seal, and how a test waits for it.
import type { SealMark } from '@huiyin/sdk/views';
import { isDrawn } from '../../foundation/testing/fixture.js';
import type { HuiyinSealBrokenEvent } from '../../foundation/events.js';
import { settled } from '../../foundation/testing/manual-clock.js';

/** Everything that is said of the seal, without the spaces between. */
export function sealSays(element: Element): string {
  return (sealOf(element)?.textContent ?? '').replace(/\s+/g, '');
}

/** Which mark is drawn, told by its shapes. */
export function sealMark(element: Element): SealMark | undefined {
  const mark = sealOf(element)?.querySelector('.mark');
  if (!mark) return undefined;
  const isSolid = mark.querySelector('.solid') !== null;
  if (isSolid)
    return mark.matches('.mark-confirmed') ? 'tick' : mark.matches('.mark-late') ? 'cross' : undefined;
  if (mark.matches('.mark-unknown')) return 'unknown';
  return mark.querySelector('[stroke-dasharray]') ? 'none' : 'busy';
}

export function sealButton(element: Element): HTMLButtonElement | undefined {
  return element.shadowRoot?.querySelector<HTMLButtonElement>('[aria-labelledby=seal] button') ?? undefined;
}

function sealOf(element: Element): Element | undefined {
  return (
    element.shadowRoot?.querySelector('[aria-labelledby=seal] :is([role=status], [role=alert])') ?? undefined
  );
}

/** Until a mark is drawn. */
export function untilMark(element: Element, mark: SealMark): Promise<unknown> {
  return until(element, () => sealMark(element) === mark);
}

/** Until words are said. */
export function untilSaid(element: Element, words: string): Promise<unknown> {
  return until(element, () => sealSays(element).includes(words));
}

/** Until the check that is under way, or about to begin, has come to an end. */
export async function checked<E extends Element>(element: E): Promise<E> {
  await until(element, () => !['none', 'busy', undefined].includes(sealMark(element)));
  return element;
}

/** Presses the button once it can be pressed. */
export async function pressCheck(element: Element): Promise<void> {
  const isFree = (): boolean => sealButton(element)?.getAttribute('aria-disabled') === 'false';
  await until(element, isFree);
  sealButton(element)?.click();
}

/** Milliseconds. */
const LONGEST = 5_000;

async function until(element: Element, check: () => boolean): Promise<void> {
  for (const start = performance.now(); !check(); await settled()) {
    if (performance.now() - start > LONGEST)
      throw new Error(`it says: ${sealMark(element)} ${sealSays(element)}`);
  }
}

/** Long enough for what begins by itself to have begun. */
export async function idle(): Promise<void> {
  for (let times = 0; times < 20; times++) await settled();
}

/** A page in front of its reader. */
export interface FrontPage {
  /** Whether what is on it is in sight; at first it is. */
  turn(isInSight: boolean): void;
  release(): void;
}

/** The page of a test may stand behind another's, where engines report no sights and are never idle. */
export function frontPage(): FrontPage {
  const { IntersectionObserver: observer, requestIdleCallback: whenIdle } = globalThis;
  const watching = new Set<() => void>();
  let isInSight = true;
  class Observer {
    readonly #report: () => void;

    constructor(callback: IntersectionObserverCallback) {
      const entry = (): IntersectionObserverEntry[] => [
        { isIntersecting: isInSight } as IntersectionObserverEntry,
      ];
      this.#report = () => callback(entry(), this as unknown as IntersectionObserver);
    }

    observe(): void {
      watching.add(this.#report);
      queueMicrotask(this.#report);
    }

    disconnect(): void {
      watching.delete(this.#report);
    }
  }
  const atOnce = (callback: () => void): number => {
    void settled().then(callback);
    return 0;
  };
  Object.assign(globalThis, { IntersectionObserver: Observer, requestIdleCallback: atOnce });
  return {
    turn(now) {
      isInSight = now;
      for (const report of watching) report();
    },
    release: () =>
      void Object.assign(globalThis, { IntersectionObserver: observer, requestIdleCallback: whenIdle }),
  };
}

/** A reader who asked to be spared bytes. @returns a function that ends it */
export function spareBytes(): () => void {
  Object.defineProperty(navigator, 'connection', { configurable: true, value: { saveData: true } });
  return () => void Reflect.deleteProperty(navigator, 'connection');
}

/** Hears what is found broken, anywhere on the page. */
export function brokenHeard(): { readonly heard: string[]; readonly stop: () => void } {
  const heard: string[] = [];
  const listen = ({ code, origin }: HuiyinSealBrokenEvent): void => void heard.push(`${origin} ${code}`);
  document.body.addEventListener('huiyin-seal-broken', listen);
  return { heard, stop: () => document.body.removeEventListener('huiyin-seal-broken', listen) };
}

export function hasSeal(element: Element): boolean {
  return isDrawn(element, '[aria-labelledby=seal] .mark');
}
