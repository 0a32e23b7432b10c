// What of a resident's words must not be published: numbers that reach or name a person, and where exactly they live.

/** What a passage gives away. */
export type RedactionKind = 'phone' | 'id-card' | 'bank-card' | 'plate' | 'email' | 'address' | 'account';

/** A passage to be hidden. Offsets and lengths count UTF-16 code units, as `slice` does. */
export interface Redaction {
  readonly kind: RedactionKind;
  readonly at: number;
  readonly length: number;
}

interface Pattern {
  readonly kind: RedactionKind;
  readonly looks: RegExp;
  /** It is a number, and no part of a longer one, of an amount or of a word. */
  readonly alone?: true;
}

/** In this order: what is longer and surer comes first. Between digits people put spaces, points and hyphens. */
const patterns: readonly Pattern[] = [
  { kind: 'email', looks: /[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,4}/g },
  { kind: 'id-card', looks: /(?:[0-9][ \u3000-]?){17}[0-9Xx]|[1-8][0-9]{14}/g, alone: true },
  { kind: 'bank-card', looks: /[3-6](?:[ \u3000-]?[0-9]){15,18}/g, alone: true },
  { kind: 'phone', looks: /(?:\+?86[ -]?)?1[ .-]?[3-9](?:[ \u3000.·—–-]?[0-9]){9}/g, alone: true },
  {
    kind: 'phone',
    looks: /\(?0[0-9]{2,3}\)?[ \u3000—–-]{0,3}[0-9]{3,4}[ -]?[0-9]{4}(?:[转-][0-9]{1,5})?/g,
    alone: true,
  },
  { kind: 'phone', looks: /[48]00(?:[ -]?[0-9]){7}/g, alone: true },
  { kind: 'phone', looks: /[2-9][0-9]{6,7}/g, alone: true },
  {
    kind: 'phone',
    looks: /(?:电话|座机|手机|联系|拨打|致电|热线)[^0-9，。；！？\n]{0,6}[0-9](?:[ \u3000.—–-]?[0-9]){6,12}/g,
  },
  {
    kind: 'plate',
    looks:
      /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使领][A-Z][ ·•.-]?[A-HJ-NP-Z0-9]{4,5}[A-HJ-NP-Z0-9挂学警港澳]/gi,
  },
  { kind: 'account', looks: /(?:微信|QQ|vx|wx|抖音)号?(?:是|为|:)? ?[A-Za-z0-9_-]{5,20}/gi },
  {
    kind: 'address',
    looks:
      /[0-9一二三四五六七八九十百]{1,4} ?(?:号?楼|栋|幢|座|号院|号)?[ -]?(?:[0-9一二三四五六七八九十]{1,3}|[甲乙丙丁]) ?单元[ -]?(?:[0-9一二三四五六七八九十百零〇]{1,5} ?(?:室|号|户|房)?)?/g,
  },
  {
    kind: 'address',
    looks: /(?:[0-9]{1,3}|[一二三四五六七八九十甲乙丙丁]) ?单元 ?[0-9]{2,4}(?:室|号|户|房)?/g,
  },
  { kind: 'address', looks: /[0-9]{1,3} ?(?:号?楼|栋|幢|座)[ -]?[0-9]{3,4}(?:室|号|户|房)?/g, alone: true },
  { kind: 'address', looks: /[0-9]{1,3}[ -][0-9]{1,2}-[0-9]{3,4}(?:室|号|户|房)?/g, alone: true },
  { kind: 'address', looks: /[0-9]{2,4}室/g, alone: true },
];

/**
 * The passages of a text to be hidden before anybody else reads it, in order, none overlapping. Full-width digits
 * and letters count as plain ones. It finds too much rather than too little; a person looks at what is left.
 *
 * Source: 《个人信息保护法》 art. 4 and 28; workflow: place stops at estate and road.
 */
export function findRedactions(text: string): Redaction[] {
  const plain = halfWidth(text);
  const found: Redaction[] = [];
  for (const { kind, looks, alone } of patterns) {
    for (const match of plain.matchAll(looks)) {
      const passage = { kind, at: match.index, length: match[0].trimEnd().length };
      if (alone && !standsAlone(plain, passage)) continue;
      if (!found.some((earlier) => overlap(earlier, passage))) found.push(passage);
    }
  }
  return found.sort((a, b) => a.at - b.at);
}

/** Whether it is a mainland mobile number, however it is written: that is somebody's own unless it says otherwise. */
export function isMobileNumber(number: string): boolean {
  const digits = number
    .normalize('NFKC')
    .replace(/[^0-9]/g, '')
    .replace(/^(0086|86(?=1[3-9][0-9]{9}$)|0(?=1[3-9][0-9]{9}$))/, '');
  return /^1[3-9][0-9]{9}$/.test(digits);
}

/** Whether a mobile number stands somewhere in a text: a name, a place, what somebody is there for. */
export function holdsMobileNumber(text: string): boolean {
  return findRedactions(text).some(
    ({ kind, at, length }) => kind === 'phone' && isMobileNumber(text.slice(at, at + length)),
  );
}

/**
 * Whether a text holds a number that is somebody's own: a mobile number, an identity card, a bank card, a car's plate.
 * No word of an office that everybody reads has one; an office's numbers stand in its directory.
 */
export function holdsPrivateNumber(text: string): boolean {
  return findRedactions(text).some(
    ({ kind, at, length }) =>
      kind === 'id-card' ||
      kind === 'bank-card' ||
      kind === 'plate' ||
      (kind === 'phone' && isMobileNumber(text.slice(at, at + length))),
  );
}

/**
 * The text with these passages taken out and a word in the place of each.
 * @param hidden in any order; what overlaps is hidden once
 * @param word what stands in the place of a passage, by what it gave away
 */
export function redact(
  text: string,
  hidden: readonly Redaction[],
  word: (kind: RedactionKind) => string,
): string {
  let shown = '';
  let from = 0;
  for (const { kind, at, length } of [...hidden].sort((a, b) => a.at - b.at)) {
    if (at >= from) shown += text.slice(from, at) + word(kind);
    from = Math.max(from, at + length);
  }
  return shown + text.slice(from);
}

/** Each full-width character as the plain one of the same length. */
function halfWidth(text: string): string {
  return text.replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
}

function standsAlone(text: string, { at, length }: Redaction): boolean {
  const before = text.slice(Math.max(0, at - 2), at);
  const after = text.slice(at + length, at + length + 2);
  return !/[0-9A-Za-z]$|[0-9]\.$/.test(before) && !/^[0-9A-Za-z]|^\.[0-9]/.test(after);
}

function overlap(a: Redaction, b: Redaction): boolean {
  return a.at < b.at + b.length && b.at < a.at + a.length;
}
