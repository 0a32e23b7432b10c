// Fast fingers: many fields filled in at once, of each of which a page hears what it would of a keyboard or a pointer; and forms sent.
import type { Locator } from 'playwright-core';

/** What is filled in, by selector; nothing for a box or a choice that is ticked. */
export type Quick = Readonly<Record<string, string>>;

/** @param within an element, or one that draws itself in a shadow root and says when it has */
export async function fillQuickly(within: Locator, fills: Quick): Promise<void> {
  await within.evaluate(async (host, all) => {
    for (const [selector, text] of Object.entries(all)) {
      const field = (host.shadowRoot ?? host).querySelector<HTMLInputElement | HTMLSelectElement>(selector);
      if (!field) throw new Error(`nothing to fill in: ${selector}`);
      if (field.type === 'radio' || field.type === 'checkbox') field.click();
      else {
        field.value = text;
        if (field.value !== text) throw new Error(`${selector} does not take “${text}”`);
        for (const heard of ['input', 'change']) field.dispatchEvent(new Event(heard, { bubbles: true }));
      }
      // A choice may bring further fields.
      await (host as Element & { updateComplete?: Promise<unknown> }).updateComplete;
    }
  }, fills);
}

/** Presses what sends a form, until another page has come. */
export async function press(button: Locator): Promise<void> {
  const come = button.page().waitForEvent('framenavigated');
  await button.click();
  await come;
}
