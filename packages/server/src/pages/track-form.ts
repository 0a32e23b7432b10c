// Asks for number and code, without script; and reads what was answered.
import { html } from 'hono/html';
import { normaliseNumber, normaliseTrackingCode } from '@huiyin/sdk';
import { pageRoutes } from '@huiyin/sdk/routes';
import { fill } from '@huiyin/sdk/views';
import { wordsFor } from '@huiyin/sdk/words';
import { errorSummary, textField } from './form-fields.js';
import type { Markup } from './layout.js';
import { pageWords } from './words.js';

const w = wordsFor('zh-CN').progress.prompt;

/** What opens a case: as typed, or in its one form. */
export interface Credentials {
  readonly number: string;
  readonly code: string;
}

export type CredentialFaults = Readonly<Partial<Record<keyof Credentials, string>>>;

export interface TrackForm {
  readonly number?: string;
  readonly faults?: CredentialFaults;
  /** What belongs to both, or to neither. */
  readonly problem?: string;
  /** Numbers this browser follows. */
  readonly followed?: readonly string[];
}

/** The code is never written back: it is typed anew. */
export function trackForm({ number = '', faults = {}, problem, followed = [] }: TrackForm = {}): Markup {
  const wrong = (['number', 'code'] as const).flatMap((name) => {
    const sentence = faults[name];
    return sentence === undefined ? [] : [{ id: `t-${name}`, sentence }];
  });
  // Without a number in the address the server is told it in the body.
  return html`<form method="post" action="/t/${normaliseNumber(number) ?? '-'}" autocomplete="off">
      ${errorSummary(w.faults, wrong)}
      ${problem && html`<p class="notice wrong" role="alert" tabindex="-1" autofocus>${problem}</p>`}
      ${textField({
        id: 't-number',
        name: 'number',
        label: w.number,
        hint: w.numberHint,
        fault: faults.number,
        required: true,
        value: number,
      })}
      ${textField({
        id: 't-code',
        name: 'code',
        label: w.code,
        hint: w.codeHint,
        fault: faults.code,
        required: true,
        inputMode: 'numeric',
        value: '',
      })}
      <p><button class="button" type="submit">${w.submit}</button></p>
      <p><a class="target" href="${pageRoutes.collectForm.path}">${w.noCode}</a></p>
    </form>
    ${followed.length > 0 && followedList(followed)}`;
}

function followedList(numbers: readonly string[]): Markup {
  const { followedHeading, followedNote } = pageWords.appealPage;
  return html`<section aria-labelledby="followed">
    <h2 id="followed" class="subheading">${followedHeading}</h2>
    <ul class="plain links">
      ${numbers.map((number) => html`<li><a href="/a/${number}">${number}</a></li>`)}
    </ul>
    <p class="small muted">${followedNote}</p>
  </section>`;
}

/** @returns undefined when either can't be right: {@link credentialFaults} says why */
export function credentialsOf(typed: Credentials): Credentials | undefined {
  const [number, code] = [normaliseNumber(typed.number), normaliseTrackingCode(typed.code)];
  return number === undefined || code === undefined ? undefined : { number, code };
}

export function credentialFaults({ number, code }: Credentials): CredentialFaults {
  return {
    ...(normaliseNumber(number) === undefined && { number: number.trim() ? w.numberWrong : w.numberMissing }),
    ...(normaliseTrackingCode(code) === undefined && { code: code.trim() ? codeFault(code) : w.codeMissing }),
  };
}

/** Most often a digit is missing; else a letter was read where there is a digit. */
function codeFault(code: string): string {
  const count = code.normalize('NFKC').replace(/\D/g, '').length;
  return count === 16 ? w.codeCharacters : fill(w.codeWrong, { count });
}
