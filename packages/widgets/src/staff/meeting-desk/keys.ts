// Which key does what while something is being written: a choice by its own key, on by Enter, back by Esc.
import type { DeskField } from '@huiyin/sdk/views';
import type { DeskDrawing } from './desk-drawing.js';

/** The key that answers what has waited longest. */
export const ANSWER_KEY = 'F2';
/** While an input method composes a character, every key belongs to it. */
const COMPOSING = 229;

/** The part of a keyboard event that is read here. */
interface Struck {
  readonly key: string;
  readonly isComposing: boolean;
  /** The only thing that tells in Safari that the key which ended a composition was part of it. */
  readonly keyCode: number;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  preventDefault(): void;
  composedPath(): EventTarget[];
}

/** @param answerOldest undefined where nothing waits for an answer */
export function heedKey(event: Struck, drawing: DeskDrawing, answerOldest: (() => void) | undefined): void {
  const { key, isComposing, keyCode, ctrlKey, metaKey, altKey, shiftKey } = event;
  if (isComposing || keyCode === COMPOSING || ctrlKey || metaKey || altKey) return;
  if (key === ANSWER_KEY && answerOldest) {
    event.preventDefault();
    answerOldest();
    return;
  }
  if (key === 'Escape') {
    event.preventDefault();
    if (drawing.shown.panel) drawing.onLeave();
    else drawing.onBack();
    return;
  }
  const target = event.composedPath()[0];
  const field = fieldOf(target, drawing.fields);
  if (!field) return;
  if (field.kind === 'choice') {
    // Full-width digits are what some input methods give.
    const pressed = key.normalize('NFKC').toLowerCase();
    const choice = field.choices.find((one) => one.key === pressed);
    if (choice) {
      event.preventDefault();
      drawing.onChange(field.id, choice.value);
      // From what is not the chosen one, Tab would only lead there.
      if (field.isAside) drawing.onStay(field.id);
      else drawing.onNext(field.id);
      return;
    }
  }
  if (key !== 'Enter' || (field.kind === 'area' && shiftKey)) return;
  event.preventDefault();
  drawing.onNext(field.id);
}

function fieldOf(target: EventTarget | undefined, fields: readonly DeskField[]): DeskField | undefined {
  const isControl =
    target instanceof HTMLInputElement ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement;
  return isControl ? fields.find(({ id }) => target.name === id) : undefined;
}
