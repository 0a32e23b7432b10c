// Asks, without script, for the number and the last digits of the phone a tracking code is collected with.
import { html } from 'hono/html';
import { pageRoutes } from '@huiyin/sdk/routes';
import { wordsFor } from '@huiyin/sdk/words';
import { errorSummary, hiddenField, textField } from './form-fields.js';
import type { Markup } from './layout.js';
import { pageWords } from './words.js';

const { prompt } = wordsFor('zh-CN').progress;
const w = pageWords.collect;

/** As typed. */
export interface Collection {
  readonly number: string;
  readonly phone: string;
}

export interface CollectForm {
  readonly number?: string;
  readonly faults?: Readonly<Partial<Record<keyof Collection, string>>>;
  /** What belongs to both, or to neither. */
  readonly problem?: string;
  /** So that sending it twice does it once. */
  readonly key: string;
  readonly token: string;
}

/** The digits are never written back: they are typed anew. */
export function collectForm({ number = '', faults = {}, problem, key, token }: CollectForm): Markup {
  const wrong = (['number', 'phone'] as const).flatMap((name) => {
    const sentence = faults[name];
    return sentence === undefined ? [] : [{ id: `c-${name}`, sentence }];
  });
  return html`<form method="post" action="${pageRoutes.collect.path}" autocomplete="off">
    ${errorSummary(prompt.faults, wrong)}
    ${problem && html`<p class="notice wrong" role="alert" tabindex="-1" autofocus>${problem}</p>`}
    ${hiddenField('key', key)} ${hiddenField('token', token)}
    ${textField({
      id: 'c-number',
      name: 'number',
      label: prompt.number,
      hint: w.numberHint,
      fault: faults.number,
      required: true,
      value: number,
    })}
    ${textField({
      id: 'c-phone',
      name: 'phone',
      label: w.phone,
      hint: w.phoneHint,
      fault: faults.phone,
      required: true,
      inputMode: 'numeric',
      value: '',
    })}
    <p><button class="button" type="submit">${w.submit}</button></p>
  </form>`;
}
