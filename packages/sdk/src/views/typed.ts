// What people type, in the form the wire wants.

/** Control characters but for tab and line ends, and those that turn the direction of what follows. */
const UNSEEN = /(?![\t\n\r])[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;

/**
 * What was typed, without control characters and those that turn its direction: they come along with what is copied
 * from address books and other programs, and whoever pasted them can neither see them nor take them out.
 */
export function plainOf(typed = ''): string {
  return typed.replace(UNSEEN, '').trim();
}

/** As people type it, with full-width digits, brackets and dashes of any kind, in the form the wire wants. */
export function phoneOf(typed = ''): string | undefined {
  const plain = plainOf(typed)
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212]/g, '-');
  return plain.replace(/[\s()\u200b-\u200f\u2060]+/g, ' ').trim() || undefined;
}

/** As the server checks it; how many digits it needs is the server's to say. */
export function isPhone(phone: string): boolean {
  return /^\+?[0-9][0-9 -]{4,20}[0-9]$/.test(phone);
}

/** In Unicode code points, as the limits count. */
export function lengthOf(text: string): number {
  return Array.from(text).length;
}
