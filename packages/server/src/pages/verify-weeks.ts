// The weeks of a log: of each, when its card was kept, and the head that stood then; the latest first, twelve at a time.
import { html } from 'hono/html';
import type { BodySummary, Day, Snapshot, SnapshotPage, Week } from '@huiyin/sdk';
import { daysOfWeek } from '@huiyin/sdk/rules';
import { fill, formatCount, formatMoment } from '@huiyin/sdk/views';
import { wordsFor } from '@huiyin/sdk/words';
import { OperationError, type CallContext } from '../use-cases/operation.js';
import type { PageDeps } from './deps.js';
import type { Markup } from './layout.js';
import { addressWith } from './size.js';
import { verifyWords } from './verify-words.js';

const words = wordsFor('zh-CN');
const w = verifyWords.weeks;
const PAGE = 12;

/** A page of weeks; `isLatest` where nothing newer is before it. */
export interface WeeksRead extends SnapshotPage {
  readonly isLatest: boolean;
}

/** Reads what `?weeks=` asks for. A place that can't be is passed over. */
export async function readWeeks(
  { useCases }: PageDeps,
  url: URL,
  body: string,
  context: CallContext,
): Promise<WeeksRead> {
  const pageAt = (cursor?: string): Promise<SnapshotPage> =>
    useCases['reportCards.snapshots'](
      { path: {}, query: { body, limit: PAGE, ...(cursor !== undefined && { cursor }) }, body: undefined },
      context,
    );
  const from = url.searchParams.get('weeks') ?? undefined;
  try {
    return { ...(await pageAt(from)), isLatest: from === undefined };
  } catch (error) {
    if (from === undefined || !(error instanceof OperationError) || error.code !== 'cursor.invalid') {
      throw error;
    }
    return { ...(await pageAt()), isLatest: true };
  }
}

/** @param keeper whose card is kept, where the page is of another unit with the same log */
export function weeksSection(
  { items, next, isLatest }: WeeksRead,
  { url, body, keeper }: { readonly url: URL; readonly body: BodySummary; readonly keeper: BodySummary },
): Markup {
  return html`<section aria-labelledby="weeks">
    <h2 id="weeks">${w.title}</h2>
    <p>${w.lead}${keeper.slug !== body.slug && fill(w.of, { name: keeper.name })}</p>
    ${
      items.length === 0
        ? html`<p>${w.none}</p>`
        : html`<ol class="plain rows weeks">
            ${items.map((item) => weekRow(item, url, keeper.slug))}
          </ol>`
    }
    <p>
      ${next !== undefined && html`<a class="step" href="${addressWith(url, url.pathname, { weeks: next })}#weeks">${w.older}</a> `}
      ${!isLatest && html`<a class="step" href="${addressWith(url, url.pathname, {})}#weeks">${w.latest}</a>`}
    </p>
  </section>`;
}

function weekRow({ week, at, treeSize, head }: Snapshot, url: URL, slug: string): Markup {
  const kept = fill(w.kept, { moment: formatMoment(at, words), size: formatCount(treeSize) });
  return html`<li>
    <a class="text" href="${addressWith(url, '/studio', { body: slug, period: week })}">${weekName(week)}</a>
    <span class="facts small muted"><span>${kept}</span></span>
    <code class="head" translate="no">${head}</code>
    <a
      class="step"
      href="${addressWith(url, url.pathname, { head })}#head"
      aria-label="${weekName(week)}：${w.check}"
      >${w.check}</a
    >
  </li>`;
}

/** As it is read out: `2026年第48周（11月23日到11月29日）`. What is no week stays as it is. */
export function weekName(week: Week): string {
  const days = daysOfWeek(week);
  if (!days) return week;
  const [year = '', number = ''] = week.split('-W');
  const [first, last] = [monthDay(days.first), monthDay(days.last)];
  return fill(w.week, { year, week: Number(number), first, last });
}

function monthDay(day: Day): string {
  return fill(w.monthDay, { month: Number(day.slice(5, 7)), day: Number(day.slice(8, 10)) });
}
