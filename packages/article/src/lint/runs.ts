// How wide text is at least: its longest run that no line may break in.
import type { TextStyle } from './box.js';
import type { Place } from './codes.js';

/** Something that takes room, and where it stands. */
export interface Need {
  /** Pixels. */
  readonly width: number;
  readonly place: Place;
  readonly what: 'text' | 'picture' | 'box';
}

/** Marks that never begin a line, and so hold on to what is before them. */
const NEVER_FIRST = /[，。、；：？！…）】》」』”’％,.;:?!)\]}%]/u;
/** Marks that never end one. */
const NEVER_LAST = /[（【《「『“‘([{]/u;
const SPACE = /[\s\u200b]/u;
/** Han and whatever else a line may break on either side of: wide characters. */
const WIDE =
  /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\u{1f000}-\u{3ffff}]/u;
const LETTER = /[A-Za-z0-9]/;
const BROAD = /[@%mMwW]/;
const CAPITAL = /[A-Z&#]/;

/** How much of its size a character takes up: set large, since fonts differ. */
function shareOf(character: string): number {
  if (WIDE.test(character)) return 1;
  if (character.charCodeAt(0) > 0x7f) return 0.8;
  if (BROAD.test(character)) return 0.95;
  return CAPITAL.test(character) ? 0.75 : 0.6;
}

/** Measures what stands on a line, piece after piece, across the tags in between. */
export class RunMeter {
  #width = 0;
  #place: Place | undefined;
  /** Whether what comes next has to stay on the line. */
  #holds = false;
  #afterWide = false;
  #last = '';
  #beforeLast = '';
  #most: Need | undefined;

  /** The widest run there was. */
  get most(): Need | undefined {
    this.break();
    return this.#most;
  }

  text(text: string, place: Place, style: TextStyle): void {
    for (const character of text) this.#character(character, place, style);
  }

  /** Something that stands in the line as if it were a character. */
  atom({ width, place, what }: Need, nowrap: boolean): void {
    if (!nowrap && !this.#holds) this.break();
    this.#add(width, place);
    if (!nowrap) this.#close(what);
  }

  /** Room at the side of what comes next. */
  space(width: number, place: Place): void {
    if (width > 0) this.#add(width, place);
  }

  /** A line may end here. */
  break(): void {
    this.#close('text');
  }

  #character(character: string, place: Place, style: TextStyle): void {
    const width = shareOf(character) * style.fontSize * (style.bold ? 1.05 : 1) + style.letterSpacing;
    if (style.nowrap) {
      this.#add(SPACE.test(character) ? style.fontSize * 0.3 : width, place);
      this.#holds = NEVER_LAST.test(character);
    } else if (SPACE.test(character)) this.break();
    else {
      const isWide = WIDE.test(character);
      const mayBegin = !this.#holds && !NEVER_FIRST.test(character);
      // Between letters or digits a hyphen ends a line: Blink and WebKit alike, and so WeChat everywhere.
      const afterHyphen = this.#last === '-' && LETTER.test(this.#beforeLast) && LETTER.test(character);
      if (mayBegin && (isWide || this.#afterWide || afterHyphen)) this.break();
      this.#add(width, place);
      this.#holds = NEVER_LAST.test(character);
      this.#afterWide = isWide;
      [this.#beforeLast, this.#last] = [this.#last, character];
    }
  }

  #add(width: number, place: Place): void {
    this.#width += width;
    this.#place ??= place;
  }

  #close(what: Need['what']): void {
    if (this.#place && this.#width > (this.#most?.width ?? 0))
      this.#most = { width: this.#width, place: this.#place, what };
    this.#width = 0;
    this.#place = undefined;
    this.#holds = false;
    this.#afterWide = false;
    this.#last = '';
    this.#beforeLast = '';
  }
}
