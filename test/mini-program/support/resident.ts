// What a resident does on the form's page.
import type { OpenPage, Phone } from './phone.js';

const NUMBER = /FZ-2026-\d{6}/;
const CODE = /\d{4} \d{4} \d{4} \d{4}/;

/** Fills the form in, all that must be. */
export async function fillIn(form: OpenPage, title: string): Promise<void> {
  await form.says('向方庄街道提诉求');
  await form.enter('title', 'input', title);
  await form.enter('text', 'input', '老人下不了楼，请尽快修好。');
  await form.enter('place', 'input', '芳古园一区 3 号楼');
  // The third of the unit's own categories.
  await form.enter('category', 'change', '2');
}

/** Files an appeal on the phone. */
export async function file(phone: Phone, title: string): Promise<{ number: string; code: string }> {
  const form = await phone.open('form');
  await fillIn(form, title);
  await form.tap('submit');
  await form.says('收到了。编号');
  const text = await form.text();
  return { number: NUMBER.exec(text)?.[0] ?? '', code: CODE.exec(text)?.[0] ?? '' };
}
