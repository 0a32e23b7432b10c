// One warning for the page's developer, however many elements and copies of the library have reason for it.

// Shared by every copy of the library on the page.
const warnedKey = Symbol.for('huiyin.warned');

/** @param about what it is about; a second warning about the same is not given */
export function warnOnce(about: string, message: string): void {
  const page = globalThis as { [warnedKey]?: Set<string> };
  const warned = (page[warnedKey] ??= new Set());
  if (warned.has(about)) return;
  warned.add(about);
  console.warn(message);
}
