// What a string from outside may be made of, and how long it is.

/**
 * Control characters (Unicode category Cc) other than tab, line feed and carriage return; and those that turn the
 * direction of what follows, so that a text reads otherwise than it is written.
 */
// eslint-disable-next-line no-control-regex -- finding them is what this is for
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;
/** Halves of a surrogate pair that stand alone: no Unicode text, and PostgreSQL and UTF-8 refuse them. */
const loneSurrogate = /\p{Surrogate}/u;

/** What makes a string unfit to be stored or sent on, if anything. */
export function textFault(text: string): 'field.broken-character' | 'field.control-character' | undefined {
  if (loneSurrogate.test(text)) return 'field.broken-character';
  return control.test(text) ? 'field.control-character' : undefined;
}

/** Length in Unicode code points, as JSON Schema counts it: an emoji beyond the basic plane is one, not two. */
export function codePointLength(text: string): number {
  let length = 0;
  for (let index = 0; index < text.length; index += 1) {
    if (isPair(text, index)) index += 1;
    length += 1;
  }
  return length;
}

/** Whether two units at a place make one character. */
function isPair(text: string, index: number): boolean {
  return (text.charCodeAt(index) & 0xfc00) === 0xd800 && (text.charCodeAt(index + 1) & 0xfc00) === 0xdc00;
}
