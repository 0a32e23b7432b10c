// `/desk/log`: the sealed log of the ledgers an auditor may see, page by page, without script.
import { html } from 'hono/html';
import { pageRoutes } from '@huiyin/sdk/routes';
import { fill, formatCount, formatDay } from '@huiyin/sdk/views';
import { wordsFor } from '@huiyin/sdk/words';
import type { CommitmentEventType, SealedFacts } from '@huiyin/sdk';
import type { PageRequest } from '../../http/pages.js';
import { recordNameOf, type DeskLogPage } from '../../use-cases/index.js';
import type { AuditedEntry } from '../../use-cases/records.js';
import type { Units } from '../../use-cases/units.js';
import type { PageDeps } from '../deps.js';
import { heading, unbroken } from '../heading.js';
import { document, type Markup } from '../layout.js';
import { sizeOf, type PageSize } from '../size.js';
import { pageWords } from '../words.js';
import { whoLine } from './desk-page.js';
import { deskRedirect, deskResponse } from './response.js';
import { actorNames, deskWords as words, settingNames } from './words.js';

const sdkWords = wordsFor('zh-CN');
const PAGE = 100;

export async function deskLogPage(deps: PageDeps, page: PageRequest): Promise<Response> {
  const { desk, cookies, units, log } = deps.desk;
  const session = cookies.session.read(page.request.headers);
  const signedIn = session === undefined ? undefined : await desk.signedIn(session);
  if (!signedIn) return deskRedirect(pageRoutes.desk.path);
  const { searchParams } = page.url;
  const [known, shown] = await Promise.all([
    units(),
    log(signedIn.actor, {
      ledger: searchParams.get('ledger') ?? undefined,
      before: indexIn(searchParams.get('before')),
      limit: PAGE,
    }),
  ]);
  const nonce = deps.randomText(16);
  const size = sizeOf(page.url, page.request.method);
  const { unit } = signedIn.actor;
  const main = html`${whoLine(signedIn, known.summary(unit).name)}
    <h1>${heading(words.logTitle)}</h1>
    <p>${words.logLead}</p>
    ${ledgerLinks(shown, known, size)} ${table(shown, known)} ${ways(shown, size)}`;
  const shell = { title: unbroken(words.logTitle), isPrivate: true, demo: known.get(unit)?.demo === true };
  return deskResponse(document({ ...shell, nonce, size, main }), { nonce });
}

/** A place in the log; what is none is not heeded. */
function indexIn(text: string | null): number | undefined {
  return text !== null && /^[0-9]{1,15}$/.test(text) ? Number(text) : undefined;
}

function ledgerLinks({ ledgers, ledger }: DeskLogPage, units: Units, size: PageSize): Markup {
  return html`<nav class="periods" aria-label="${words.logLedgers}">
    <ul class="plain">
      ${ledgers.map(
        (code) =>
          html`<li>
            <a href="${address(code, size)}" ${code === ledger && html`aria-current="page"`}
              >${units.headOf(code)?.name ?? code}</a
            >
          </li>`,
      )}
    </ul>
  </nav>`;
}

function table({ ledger, size, entries }: DeskLogPage, units: Units): Markup {
  if (size === 0) return html`<p>${words.logEmpty}</p>`;
  const { index, day, record, event, by } = words.logColumns;
  const columns = [index, day, record, event, by];
  return html`<div class="wide-table" role="region" aria-label="${words.logTitle}" tabindex="0">
    <table>
      <caption>
        ${fill(words.logSize, { ledger: units.headOf(ledger)?.name ?? ledger, count: formatCount(size) })}
      </caption>
      <thead>
        <tr>
          ${columns.map((column) => html`<th scope="col">${column}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${entries.map((entry) => row(entry, units))}
      </tbody>
    </table>
  </div>`;
}

function row({ index, facts, isPublic, by, unit }: AuditedEntry, units: Units): Markup {
  const who = by === undefined ? '' : actorNames[by];
  return html`<tr>
    <td class="digits">${index}</td>
    <td>${formatDay(facts.day, sdkWords)}</td>
    <td class="break" translate="no">${isPublic ? recordOf(facts, units) : words.withheld}</td>
    <td>${isPublic ? eventOf(facts) : ''}</td>
    <td>${unit === undefined ? who : units.summary(unit).name}</td>
  </tr>`;
}

function recordOf(facts: SealedFacts, units: Units): string {
  if (facts.record === 'participation') return `${facts.year}（${units.summary(facts.body).name}）`;
  if (facts.record !== 'setting') return recordNameOf(facts);
  const name = settingNames[facts.setting];
  return 'body' in facts ? `${name}（${units.summary(facts.body).name}）` : name;
}

function eventOf(facts: SealedFacts): string {
  switch (facts.record) {
    case 'appeal':
      return sdkWords.terms.events[facts.event];
    case 'commitment':
      return fill(commitmentEvents[facts.event], { group: sdkWords.common.resident });
    case 'whistle':
      return pageWords.whistleEvents[facts.event];
    case 'task':
      return sdkWords.tasks.events[facts.event];
    case 'meeting':
      return sdkWords.meetings.events[facts.event];
    case 'decision':
      return sdkWords.decisions.events[facts.event];
    case 'review':
      return sdkWords.reviews.events[facts.event];
    case 'card':
      return words.card;
    case 'participation':
      return words.participation;
    case 'setting':
      return words.setting;
  }
}

const commitmentEvents: Readonly<Record<CommitmentEventType, string>> = pageWords.commitmentEvents;

/** To the pages before and after; the newest has no address of its own. */
function ways({ ledger, size: all, entries }: DeskLogPage, size: PageSize): Markup {
  const first = entries[0]?.index ?? 0;
  const end = (entries.at(-1)?.index ?? -1) + 1;
  const newer = Math.min(all, end + PAGE);
  return html`<ul class="plain links">
    ${first > 0 && html`<li><a href="${address(ledger, size, first)}" rel="prev">${words.logOlder}</a></li>`}
    ${end < all && html`<li><a href="${address(ledger, size, newer)}" rel="next">${words.logNewer}</a></li>`}
    ${end < all && html`<li><a href="${address(ledger, size)}">${words.logNewest}</a></li>`}
  </ul>`;
}

function address(ledger: string, { isLarge }: PageSize, before?: number): string {
  const query = new URLSearchParams({
    ledger,
    ...(before !== undefined && { before: String(before) }),
    ...(isLarge && { size: 'large' }),
  });
  return `${pageRoutes.deskLog.path}?${query}`;
}
