// Four rights 四权 in words: each with what it means, what there is now, and the place where it is done.
import type { Day, UnitRights } from '../types/index.js';
import type { RightsWords } from '../words/index.js';
import { fill, formatMoment } from './format.js';
import { knowItems } from './rights-know.js';
import { overseeItems } from './rights-oversee.js';
import type { RightsItem } from './rights-parts.js';
import { speakItems } from './rights-speak.js';
import { takePartItems } from './rights-take-part.js';

export type { RightsItem, RightsLink, RightsNamed } from './rights-parts.js';

export type RightName = 'know' | 'take-part' | 'speak' | 'oversee';

export interface RightView {
  readonly id: RightName;
  readonly title: string;
  /** What it means, in one sentence. */
  readonly meaning: string;
  /** Said where there is nothing now. */
  readonly none?: string | undefined;
  readonly items: readonly RightsItem[];
}

export interface RightsView {
  readonly about: string;
  readonly asOf: string;
  /** Four, in this order: know, take part, speak, oversee. */
  readonly rights: readonly RightView[];
  readonly demo?: string;
}

/** @param today days left are counted from it */
export function rightsView(rights: UnitRights, today: Day, words: RightsWords): RightsView {
  const w = words.rights;
  const { asOf, demo } = rights;
  const takingPart = takePartItems(rights, today, words);
  return {
    about: w.about,
    asOf: fill(words.common.asOf, { moment: formatMoment(asOf.at, words) }),
    rights: [
      right('know', w.know, knowItems(rights, today, words)),
      {
        ...right('take-part', w.takePart, takingPart),
        none: takingPart.length === 0 ? w.takePart.none : undefined,
      },
      right('speak', w.speak, speakItems(rights, words)),
      right('oversee', w.oversee, overseeItems(rights, today, words)),
    ],
    ...(demo && { demo: words.common.demo }),
  };
}

function right(
  id: RightName,
  { title, meaning }: { readonly title: string; readonly meaning: string },
  items: readonly RightsItem[],
): RightView {
  return { id, title, meaning, items };
}
