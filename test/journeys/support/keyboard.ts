// A person at a keyboard: finds things by role and name, and reaches them by Tab alone.
import type { Locator, Page } from 'playwright-core';

type Role = Parameters<Page['getByRole']>[0];

const MOST_TABS = 150;

export interface Person {
  readonly page: Page;
  /** Tabs on until the control with this role and name has the focus. @throws when it never gets it */
  reach(role: Role, name: string | RegExp): Promise<Locator>;
  /** Reaches a field and types into it. */
  write(name: string | RegExp, text: string): Promise<void>;
  /** Reaches a list of choices and goes down to one. */
  choose(name: string | RegExp, option: string): Promise<void>;
  /** Reaches a group of radio buttons and goes down to one. */
  pick(group: string | RegExp, option: string): Promise<void>;
  /** Reaches a button or link and presses it. */
  press(role: 'button' | 'link', name: string | RegExp): Promise<void>;
}

export function person(page: Page): Person {
  const isFocused = (control: Locator): Promise<boolean> =>
    control.evaluate((element) => element.matches(':focus'));

  async function reach(role: Role, name: string | RegExp): Promise<Locator> {
    const control = page.getByRole(role, { name, exact: typeof name === 'string' }).first();
    await control.waitFor();
    for (let tabs = 0; tabs < MOST_TABS; tabs++) {
      if (await isFocused(control)) return control;
      await page.keyboard.press('Tab');
    }
    throw new Error(`${MOST_TABS} tabs do not reach the ${role} “${String(name)}”`);
  }

  return {
    page,
    reach,
    async write(name, text) {
      await reach('textbox', name);
      await page.keyboard.insertText(text);
    },
    async choose(name, option) {
      const list = await reach('combobox', name);
      const wanted = await list.evaluate(
        (element, label) =>
          [...(element as HTMLSelectElement).options].findIndex((one) => one.text.trim() === label),
        option,
      );
      const current = await list.evaluate((element) => (element as HTMLSelectElement).selectedIndex);
      for (let steps = current; steps < wanted; steps++) await page.keyboard.press('ArrowDown');
    },
    async pick(group, option) {
      const choices = page.getByRole('radiogroup', { name: group }).getByRole('radio');
      await choices.first().waitFor();
      const wanted = page
        .getByRole('radiogroup', { name: group })
        .getByRole('radio', { name: option, exact: true });
      for (let tabs = 0; tabs < MOST_TABS && !(await anyFocused(choices)); tabs++)
        await page.keyboard.press('Tab');
      await page.keyboard.press('Space');
      for (let steps = 0; steps < 10 && !(await wanted.isChecked()); steps++)
        await page.keyboard.press('ArrowDown');
      if (!(await wanted.isChecked())) throw new Error(`arrow keys do not reach “${option}”`);
    },
    async press(role, name) {
      await reach(role, name);
      await page.keyboard.press('Enter');
    },
  };

  async function anyFocused(choices: Locator): Promise<boolean> {
    for (const choice of await choices.all()) if (await isFocused(choice)) return true;
    return false;
  }
}
