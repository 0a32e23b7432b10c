// One-use codes printed on paper: fifteen digits of chance and one that finds every slip of the pen.

/** Digits of a printed code, the last one its check. */
export const PRINTED_CODE_DIGITS = 16;

/** H. M. Damm's quasigroup: any one digit mistaken, or two beside each other exchanged, and the check fails. */
const damm = [
  '0317598642',
  '7092154863',
  '4206871359',
  '1750983426',
  '6123045978',
  '3674209581',
  '5869720134',
  '8945362017',
  '9438617205',
  '2581436790',
] as const;

function sumOf(digits: string): number {
  let sum = 0;
  for (const digit of digits) sum = Number(damm[sum]?.[Number(digit)]);
  return sum;
}

/** The code made of fifteen digits. */
export function printedCodeOf(fifteen: string): string {
  return `${fifteen}${sumOf(fifteen)}`;
}

/**
 * What somebody typed from a slip: full-width digits, blanks and hyphens are forgiven.
 * @returns 16 bare digits; undefined where a digit is missing, too many or mistaken
 */
export function readPrintedCode(typed: string): string | undefined {
  const digits = typed
    .slice(0, 64)
    .normalize('NFKC')
    .replace(/[\s\-\u2010-\u2015]/g, '');
  return /^[0-9]{16}$/.test(digits) && sumOf(digits) === 0 ? digits : undefined;
}

/** As it is printed: four groups of four. */
export function formatPrintedCode(digits: string): string {
  return digits.replace(/([0-9]{4})(?=[0-9])/g, '$1 ');
}
