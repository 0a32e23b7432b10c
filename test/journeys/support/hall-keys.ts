// The desk in the hall by keys alone: where the focus is, and a question up to the last key before it is sealed.
import type { Page } from 'playwright-core';

export const isAt = (page: Page, id: string) => page.locator(`huiyin-meeting-desk #${id}:focus`).waitFor();

/** A question that is not answered there and then, up to the last key before it is sealed. */
export async function writes(page: Page, asked: string): Promise<void> {
  const keys = page.keyboard;
  await isAt(page, 'd-asked');
  await keys.type(asked);
  await keys.press('Enter');
  await keys.press('1');
  await keys.type('芳古园');
  await keys.press('Enter');
  await keys.press('Enter');
  await isAt(page, 'd-type');
  await keys.press('0');
  await isAt(page, 'send');
}
