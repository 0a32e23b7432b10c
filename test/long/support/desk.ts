// Somebody at the desk of the demonstration: signs in, finds a case by its number, does the next thing to it.
import type { Page } from 'playwright-core';
import { fillQuickly, press, type Quick } from './quickly.js';
import type { RoundPlace } from './round-place.js';

/** Seconds it takes a person to find a case. */
const TO_FIND = 15;

export interface SignedIn {
  readonly page: Page;
  readonly complaints: readonly string[];
}

export interface Desk extends SignedIn {
  /** Finds a case and opens it. */
  find(number: string): Promise<void>;
  /** Does something to the open case, and waits for what is said. @param fills by the field's name, without `f-` */
  does(act: string, said: string, fills?: Quick): Promise<void>;
  /** Writes an appeal down. @returns its number */
  enters(fills: Quick): Promise<string>;
  leave(): Promise<void>;
}

/** @param who `<role>@<unit>` */
export async function signIn(place: RoundPlace, who: string): Promise<SignedIn> {
  const opened = await place.page();
  await opened.page.goto(`${place.origin}/desk`);
  await opened.page.locator(`form:has(input[value="${who}"]) button`).click();
  await opened.page.getByRole('heading', { name: '工作台', level: 1 }).waitFor();
  return opened;
}

export async function deskOf(place: RoundPlace, who: string): Promise<Desk> {
  const { page, complaints } = await signIn(place, who);
  const desk = page.locator('huiyin-staff-desk');
  const work = desk.locator('.work');
  await desk.locator('#search').waitFor();

  async function send(fills: Quick): Promise<void> {
    await work.waitFor();
    // Whom one can call is asked for as the form opens.
    if ('bureaus' in fills) await work.locator('#units option').first().waitFor({ state: 'attached' });
    const named = Object.entries(fills).map(([name, text]) => [`#f-${name}`, text] as const);
    await fillQuickly(desk, Object.fromEntries(named));
    await work.locator('[type=submit]').click();
  }
  return {
    page,
    complaints,
    async find(number) {
      await place.pass(TO_FIND);
      await desk.locator('#search').fill(number);
      await desk.locator('#search').press('Enter');
      await desk.locator('.number-line').getByText(number).waitFor();
    },
    async does(act, said, fills = {}) {
      await desk.locator(`#begin-${act}`).click();
      await send(fills);
      await desk.locator('#said').getByText(said).waitFor();
    },
    async enters(fills) {
      await desk.locator('#begin-enter').click();
      await send(fills);
      return await desk.locator('.slip-number').innerText();
    },
    leave: () => page.context().close(),
  };
}

/** Sends the form of an act on a page of the desk that needs no script, and waits until it is said to be done. */
export async function act(page: Page, name: string, fills: Readonly<Record<string, string>>): Promise<void> {
  const own = `input[name="act"][value="${name}"]`;
  const form = page.locator(`form:has(${own})`).first();
  if (!(await form.isVisible())) await page.locator(`details.act:has(${own}) > summary`).click();
  for (const [field, text] of Object.entries(fills)) {
    const control = form.locator(`[name="${field}"]`);
    if ((await control.first().getAttribute('type')) === 'radio')
      await form.locator(`[name="${field}"][value="${text}"]`).check();
    else if ((await control.evaluate((element) => element.localName)) === 'select')
      await control.selectOption(text);
    else await control.fill(text);
  }
  await press(form.getByRole('button'));
  await page.locator('.notice[role=status]').waitFor();
}
