// Whether an element is drawn light or dark, and in which accent.
import type { ReactiveController, ReactiveControllerHost } from 'lit';

const PREFERS_DARK = '(prefers-color-scheme: dark)';

/** The reader's wish for dark, as far as the controller needs to know it. */
export type Wish = Pick<MediaQueryList, 'matches' | 'addEventListener' | 'removeEventListener'>;

/**
 * The classes a theme stands for. `light` and `dark` settle it; otherwise dark needs both the reader's wish and a
 * page that says it can be dark (`color-scheme`), so that no dark island stands in a page that is always white.
 * `red` adds the 政务红 accent to either.
 */
export class ThemeController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #wish: Wish;

  constructor(host: ReactiveControllerHost & HTMLElement, wish: Wish = matchMedia(PREFERS_DARK)) {
    this.#host = host;
    this.#wish = wish;
    host.addController(this);
  }

  /** @param theme space-separated `light`, `dark`, `red`; other words mean nothing */
  classesFor(theme: string | undefined): string {
    const words = (theme ?? '').split(/\s+/);
    const isDark = words.includes('dark') || (!words.includes('light') && this.#darkIsWelcome);
    return (isDark ? ' dark' : '') + (words.includes('red') ? ' red' : '');
  }

  hostConnected(): void {
    this.#wish.addEventListener('change', this.#onChange);
  }

  hostDisconnected(): void {
    this.#wish.removeEventListener('change', this.#onChange);
  }

  get #darkIsWelcome(): boolean {
    if (!this.#wish.matches) return false;
    const meta = document.querySelector<HTMLMetaElement>('meta[name="color-scheme"]');
    const schemes = `${getComputedStyle(this.#host).getPropertyValue('color-scheme')} ${meta?.content ?? ''}`;
    return schemes.includes('dark');
  }

  readonly #onChange = (): void => this.#host.requestUpdate();
}
