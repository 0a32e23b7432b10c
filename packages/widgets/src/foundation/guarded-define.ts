// Registers elements so that loading this library twice can't break a page.
import { takeNonce } from './nonce.js';
import { VERSION } from './version.js';
import { warnOnce } from './warn-once.js';

// Shared by every copy of the library on the page.
const versionKey = Symbol.for('huiyin.version');

type Versioned = CustomElementConstructor & { [versionKey]?: string };

/**
 * Registers an element unless its tag is taken. Taken by the same version: nothing to say. Taken by anything
 * else: the first stays, and one warning names both versions, however many tags that holds for. Never throws.
 */
export function guardedDefine(tag: string, element: Versioned, version = VERSION): void {
  if (isTaken(tag, version)) return;
  // Elements already in the page draw themselves as soon as they are defined.
  takeNonce(document);
  // A class can stand under one tag only; a further tag gets a class of its own.
  const free = Object.prototype.hasOwnProperty.call(element, versionKey) ? class extends element {} : element;
  Object.defineProperty(free, versionKey, { value: version });
  customElements.define(tag, free);
}

/** Whether a tag is registered already; by anything but this version, one warning names both. */
export function isTaken(tag: string, version = VERSION): boolean {
  const existing: Versioned | undefined = customElements.get(tag);
  if (existing) warnUnlessSame(tag, existing[versionKey] ?? 'unknown', version);
  return existing !== undefined;
}

function warnUnlessSame(tag: string, first: string, second: string): void {
  if (first === second) return;
  warnOnce(
    `${first} ${second}`,
    `Huiyin ${second}: <${tag}> is already defined by version ${first}, which stays in use.`,
  );
}
