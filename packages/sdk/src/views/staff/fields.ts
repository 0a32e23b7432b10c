// Makers of form fields: label and hint from the dictionary, limits from the schema.
import type { DeskWords } from '../../words/index.js';
import { fill } from '../format.js';
import type { FormChoice, FormField, WordedField } from './form.js';

/** The part of `limits` that a field is held to. */
interface Limit {
  readonly minLength?: number;
  readonly maxLength?: number;
}

type Rest = Partial<Pick<FormField, 'required' | 'choices' | 'starters' | 'missing' | 'hint'>>;

/** Fields of one form. Whatever need not be filled in says so, boxes to tick apart. */
export class FieldMaker {
  readonly words: DeskWords;

  constructor(words: DeskWords) {
    this.words = words;
  }

  make(
    kind: FormField['kind'],
    id: WordedField,
    pointer: string,
    limit: Limit = {},
    rest: Rest = {},
  ): FormField {
    const { fields, optional } = this.words.staffForms;
    const { label, hint } = fields[id];
    const { required = kind !== 'check' } = rest;
    const isPlain = required || kind === 'check';
    return {
      id,
      kind,
      pointer,
      hint,
      ...rest,
      label: isPlain ? label : fill(optional, { label }),
      required,
      least: limit.minLength !== undefined && limit.minLength > 1 ? limit.minLength : undefined,
      most: limit.maxLength,
    };
  }

  /** One of a dictionary's names, in its order. */
  choose(
    kind: 'radio' | 'select',
    id: WordedField,
    pointer: string,
    names: Readonly<Record<string, string>>,
    rest: Rest = {},
  ): FormField {
    return this.make(kind, id, pointer, {}, { ...rest, choices: choicesOf(names) });
  }

  note(limit: Limit): FormField {
    return this.make('line', 'note', '/note', limit, { required: false });
  }
}

export function choicesOf(
  names: Readonly<Record<string, string>>,
  hints: Readonly<Record<string, string>> = {},
): FormChoice[] {
  return Object.entries(names).map(([value, label]) => {
    const hint = hints[value];
    return { value, label, ...(hint && { hint }) };
  });
}
