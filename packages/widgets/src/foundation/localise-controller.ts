// Which language an element speaks, and its words in it.
import type { FrameWords } from '@huiyin/sdk/words';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { hostOf } from './surroundings.js';

/** The words for the nearest `lang` at or around an element, from the dictionary the element names. */
export class LocaliseController<W extends FrameWords> implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #wordsFor: (lang: string | undefined) => W;
  #words: W | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, wordsFor: (lang: string | undefined) => W) {
    this.#host = host;
    this.#wordsFor = wordsFor;
    host.addController(this);
  }

  get words(): W {
    return (this.#words ??= this.#wordsFor(langAround(this.#host)));
  }

  hostUpdate(): void {
    this.#words = undefined;
  }
}

function langAround(element: Element): string | undefined {
  for (let node: Element | null = element; node; node = hostOf(node)) {
    const lang = node.closest('[lang]')?.getAttribute('lang');
    if (lang) return lang;
  }
  return undefined;
}
