// What every dictionary begins with, and the shape another language has to have.
import { common } from './zh-CN/common.js';
import { foundation } from './zh-CN/foundation.js';
import * as terms from './zh-CN/terms.js';

export const frame = { lang: 'zh-CN', direction: 'ltr', common, foundation } as const;
export const zhCN = { ...frame, terms } as const;

/** The same shape with any text. */
export type Loose<T> = T extends string ? string : { readonly [K in keyof T]: Loose<T[K]> };

/** What every element says around what it shows. */
export type FrameWords = Loose<typeof frame>;
/** The same with the names of things. */
export type CommonWords = Loose<typeof zhCN>;
