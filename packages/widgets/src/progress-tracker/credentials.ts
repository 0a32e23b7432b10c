// Number and code as typed, and what is missing or can't be right about them.
import { normaliseNumber, normaliseTrackingCode } from '@huiyin/sdk';
import { fill } from '@huiyin/sdk/views';
import type { ProgressWords } from '@huiyin/sdk/words';
import type { CredentialFaults } from './progress-tracker.types.js';

/** What opens a case. Passed from hand to hand, and kept in no property. */
export interface Credentials {
  readonly number: string;
  readonly code: string;
}

/**
 * What stands in the form's fields, which are the only place where it is kept while it is typed.
 * @param number where the page names it and there is no field for it
 */
export function typedIn(form: HTMLFormElement, number: string | undefined): Credentials {
  const typed = new FormData(form);
  const text = (name: keyof Credentials): string => {
    const value = typed.get(name);
    return typeof value === 'string' ? value : '';
  };
  return { number: number ?? text('number'), code: text('code') };
}

export function credentialFaults({ number, code }: Credentials, words: ProgressWords): CredentialFaults {
  const w = words.progress.prompt;
  return {
    ...(!normaliseNumber(number) && { number: number.trim() ? w.numberWrong : w.numberMissing }),
    ...(!normaliseTrackingCode(code) && { code: code.trim() ? codeFault(code, words) : w.codeMissing }),
  };
}

/** Most often a digit is missing; else a letter was read where there is a digit. */
function codeFault(code: string, words: ProgressWords): string {
  const w = words.progress.prompt;
  const count = code.normalize('NFKC').replace(/\D/g, '').length;
  return count === 16 ? w.codeCharacters : fill(w.codeWrong, { count });
}
