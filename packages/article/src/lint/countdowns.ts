// Checks that no countdown stands alone: an article does not tick, so the day it counts to has to be there.
import type { Report } from './codes.js';
import { textIn, type ArticleElement } from './tree.js';

const DIGITS = '[\\d０-９零一二两三四五六七八九十百]{1,6}';
const COUNTDOWN = new RegExp(
  `(?:还有|还剩|剩下|剩余|仅剩|只剩|倒计时)[\\s:：]{0,3}(?:约|不到|最后)?\\s{0,3}${DIGITS}\\s{0,3}个?\\s{0,3}(?:工作日|天|日)`,
  'g',
);
/** A day of the calendar, or the moment that the days are counted from. */
const DATED =
  /\d{1,2}\s{0,3}月\s{0,3}\d{1,2}\s{0,3}日|\d{4}-\d{1,2}-\d{1,2}|\d{4}\/\d{1,2}\/\d{1,2}|截至[^。；\n]{0,12}\d/;

/** What belongs together for whoever reads it: a paragraph, a section, and a whole row of a table. */
const BLOCKS = new Set(['', 'section', 'p', 'tr']);

export function checkCountdowns(root: ArticleElement, report: Report): void {
  check(root, root, report);
}

/** @param block the block it stands in, or is */
function check(element: ArticleElement, block: ArticleElement, report: Report): void {
  const found = count(textIn(element));
  if (found === 0) return;
  // A cell's paragraphs belong to the row.
  const isBlock = BLOCKS.has(element.name) && block.name !== 'tr';
  const own = isBlock ? element : block;
  const further = element.children.reduce((sum, child) => sum + count(textIn(child)), 0);
  const alone = element.children.find((child) => child.kind === 'text' && count(child.text) > 0);
  if ((found > further || alone) && !DATED.test(textIn(own))) {
    const place = alone?.place ?? element.place;
    report('countdown', place, 'a countdown without the day it counts to, nor the moment it counts from');
  }
  for (const child of element.children) if (child.kind === 'element') check(child, own, report);
}

function count(text: string): number {
  return text.match(COUNTDOWN)?.length ?? 0;
}
