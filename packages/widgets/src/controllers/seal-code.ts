// What checks seals and says what came of it: a file of its own, loaded when a check is first asked for.
import { HuiyinError, type HuiyinClient } from '@huiyin/sdk';
import { momentOf } from '@huiyin/sdk/rules';
import { checkAppeal, checkCard, checkCommitment, type SealState } from '@huiyin/sdk/seal';
import { sealView, type SealSubject, type SealView } from '@huiyin/sdk/views';
import { sealWordsFor } from '@huiyin/sdk/words';
import { pageClock } from '../foundation/clock.js';
import { logSealOf, type Hold } from './log-seal.js';

const checks = { checkAppeal, checkCard, checkCommitment };
/** Ways to hold something against a log. */
export type Checks = typeof checks;

/** What an element shows, and how it is held against the log. */
export interface ToCheck {
  readonly client: HuiyinClient;
  /** Slug of any unit of the ledger it is sealed in. */
  readonly body: string;
  /** Code of that ledger, where what is shown names it. */
  readonly ledger?: string | undefined;
  readonly hold: (checks: Checks) => Hold;
}

/** @param origin the log's name, where there is one to be spoken of */
export type Tell = (state: SealState, origin?: string) => void;

/** Milliseconds until what was too new is looked at once more. */
const TILL_SIGNED = 10_000;

/**
 * Checks what an element shows, and tells what came of it; later also if another element finds the log broken.
 *
 * @param isAfresh whether the log itself is asked again
 * @returns a function that ends it: nothing is told any more
 */
export function check(shown: ToCheck, key: string, isAfresh: boolean, tell: Tell): () => void {
  const { client, body, ledger, hold } = shown;
  let isOver = false;
  let deafen: (() => void) | undefined;
  let callOff: (() => void) | undefined;

  const run = async (afresh: boolean, again: boolean): Promise<void> => {
    const seal = logSealOf(client, body, key);
    if (!seal) return tell({ type: 'unchecked', code: 'seal.bad-key' });
    const { origin } = seal;
    // Nothing that stands in another log than the key's says anything of this.
    const isOther = ledger !== undefined && !origin.endsWith(`/${ledger}`);
    if (isOther) return tell({ type: 'unchecked', code: 'seal.other-log' });
    const state = await seal.check(hold(checks), afresh);
    if (isOver) return;
    tell(state, origin);
    deafen ??= seal.onBroken((broken) => tell(broken, origin));
    if (again && state.type === 'unchecked' && state.code === 'seal.not-signed-yet') {
      callOff = pageClock.after(TILL_SIGNED, () => begin(false, false));
    }
  };

  const begin = (afresh: boolean, again: boolean): void => {
    run(afresh, again).catch((error: unknown) => {
      const code = HuiyinError.is(error) ? error.code : 'setup.internal';
      if (!isOver) tell({ type: 'unreachable', code, at: momentOf(pageClock.now()) });
      if (!HuiyinError.is(error)) throw error;
    });
  };

  begin(isAfresh, true);
  return () => {
    isOver = true;
    deafen?.();
    callOff?.();
  };
}

/** What came of a check, in words. */
export function viewOf(state: SealState, lang: string, subject: SealSubject): SealView {
  return sealView(state, sealWordsFor(lang), subject);
}
