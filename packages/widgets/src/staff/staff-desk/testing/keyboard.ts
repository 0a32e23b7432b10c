// Real keys in the test's browser, counted.
import { sendKeys } from '@web/test-runner-commands';

export class Keyboard {
  /** Keys struck so far, one for each character; a chord is one. */
  struck = 0;
  readonly #desk: { readonly updateComplete: Promise<boolean> };

  constructor(desk: { readonly updateComplete: Promise<boolean> }) {
    this.#desk = desk;
  }

  /** Presses keys one after another: names as of `KeyboardEvent.key`, or `Control+Enter`. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const press of keys) {
      this.struck++;
      const [chord, key] = press.split('+');
      if (chord !== undefined && key) {
        await sendKeys({ down: chord });
        await sendKeys({ press: key });
        await sendKeys({ up: chord });
      } else await sendKeys({ press });
      await this.#desk.updateComplete;
    }
  }

  /** Types letter by letter into what has the focus. */
  async type(text: string): Promise<void> {
    this.struck += Array.from(text).length;
    await sendKeys({ type: text });
    await this.#desk.updateComplete;
  }
}
