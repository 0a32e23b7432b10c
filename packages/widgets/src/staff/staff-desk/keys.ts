// Which key does what. Letters work only while nothing is being typed, and can be turned off (WCAG 2.1.4).
import { actKeys, type CaseAct } from '@huiyin/sdk/views';

/** What a key asks for. */
export type KeyWish =
  | { readonly type: 'next' | 'previous' | 'first' | 'last' }
  | { readonly type: 'back' | 'send' | 'help' | 'search' | 'enter' | 'refresh' | 'print' }
  | { readonly type: 'act'; readonly act: CaseAct };

/** The part of a keyboard event that is read here. */
export interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly isComposing: boolean;
  /** The only thing that tells in Safari that the key which ended a composition was part of it. */
  readonly keyCode: number;
  readonly defaultPrevented: boolean;
}

/** Where the focus is. */
export interface KeyPlace {
  /** In a field: letters are typed. */
  readonly isTyping: boolean;
  readonly isInQueue: boolean;
  readonly isInWork: boolean;
  /** False where the clerk has turned single letters off. */
  readonly areLettersOn: boolean;
}

const IN_QUEUE: Readonly<Record<string, 'next' | 'previous' | 'first' | 'last'>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  Home: 'first',
  End: 'last',
};

/** Single letters that need no case. */
export const letterKeys = {
  j: 'next',
  k: 'previous',
  n: 'enter',
  r: 'refresh',
  p: 'print',
  '/': 'search',
  '?': 'help',
} as const;

/** While an input method composes a character, every key belongs to it. */
const COMPOSING = 229;

/** What was asked for by a key; undefined where it is the browser's or the field's. */
export function wishOf(pressed: Pressed, place: KeyPlace): KeyWish | undefined {
  const { key, ctrlKey, metaKey, altKey } = pressed;
  if (pressed.isComposing || pressed.keyCode === COMPOSING || pressed.defaultPrevented || altKey)
    return undefined;
  if (ctrlKey || metaKey) return key === 'Enter' && place.isInWork ? { type: 'send' } : undefined;
  if (key === 'Escape') return { type: 'back' };
  const step = IN_QUEUE[key];
  if (step && place.isInQueue) return { type: step };
  return place.isTyping || !place.areLettersOn ? undefined : letterWish(key);
}

function letterWish(key: string): KeyWish | undefined {
  // A full-width question mark is one, too.
  const plain = key.normalize('NFKC').toLowerCase();
  const type = (letterKeys as Readonly<Record<string, (typeof letterKeys)[keyof typeof letterKeys]>>)[plain];
  if (type) return { type };
  const act = (Object.keys(actKeys) as CaseAct[]).find((name) => actKeys[name] === plain);
  return act && { type: 'act', act };
}

/** Whether keys are letters here. Radio buttons and boxes take none. */
export function isField(node: Element | null): boolean {
  if (node instanceof HTMLInputElement) return node.type !== 'radio' && node.type !== 'checkbox';
  return node instanceof HTMLTextAreaElement || node instanceof HTMLSelectElement;
}

/** Letters on or off, kept on this device where it lets us. */
export const letterChoice = {
  read(): boolean {
    try {
      return localStorage.getItem(KEPT) !== 'off';
    } catch {
      return true;
    }
  },
  keep(isOn: boolean): void {
    try {
      if (isOn) localStorage.removeItem(KEPT);
      else localStorage.setItem(KEPT, 'off');
    } catch {
      // A device that keeps nothing asks again next time.
    }
  },
};

const KEPT = 'huiyin-desk-letters';
