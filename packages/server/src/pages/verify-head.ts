// Holding a pasted head against the log, on a page that needs no script: the form, and what came of it in plain sentences.
import { html } from 'hono/html';
import { formatLogHead, MAX_PASTED_HEAD, parseLogHead } from '@huiyin/sdk/rules';
import { fill, formatCount } from '@huiyin/sdk/views';
import type { PageRequest } from '../http/pages.js';
import type { HeadFound } from '../use-cases/check-head.js';
import type { PageDeps } from './deps.js';
import { textArea } from './form-fields.js';
import { heading } from './heading.js';
import type { Markup } from './layout.js';
import { addressWith } from './size.js';
import { weekName } from './verify-weeks.js';
import { verifyWords } from './verify-words.js';

const w = verifyWords.head;
/** A verifier key: a name, eight hex digits and base64, with a plus between. */
const KEY = /^\S+\+[0-9a-f]{8}\+\S+$/;

/** What was pasted and what came of it; `found` is absent where nothing was. */
export interface HeadAsked {
  readonly pasted: string;
  readonly found?: HeadFound;
}

/**
 * Reads what the form asks, or a link with `?head=`. It is posted because people paste whole articles, which are too
 * long for an address.
 */
export async function readHead(
  { checkHead }: PageDeps,
  { url, request, form }: PageRequest,
  body: string,
): Promise<HeadAsked> {
  const asked = request.method === 'POST' ? await form() : url.searchParams;
  const pasted = (asked.get('head') ?? '').slice(0, MAX_PASTED_HEAD).trim();
  return pasted === '' ? { pasted } : { pasted, found: await checkHead(body, pasted) };
}

/** The sentence a page's title begins with once something was asked. */
export function headTitle({ found }: HeadAsked): string | undefined {
  return found && sayings[found.type].replace(/。$/, '');
}

const sayings: Readonly<Record<HeadFound['type'], string>> = {
  holds: w.holds,
  differs: w.broken,
  ahead: w.broken,
  other: w.other,
  unreadable: w.unreadable,
};

const kinds: Readonly<Record<HeadFound['type'], string>> = {
  holds: 'done',
  differs: 'wrong',
  ahead: 'wrong',
  other: '',
  unreadable: '',
};

export interface HeadSection {
  readonly asked: HeadAsked;
  readonly url: URL;
  /** Name of the log the page is of; undefined where no key is known. */
  readonly origin: string | undefined;
}

export function headSection({ asked, url, origin = 'huiyin.example/FZ' }: HeadSection): Markup {
  const { pasted, found } = asked;
  return html`<section aria-labelledby="head">
    <h2 id="head">${heading(w.title)}</h2>
    <p>${w.lead}</p>
    ${
      found &&
      html`<div class="notice ${kinds[found.type]}" id="found" role="status">
        <p><strong>${sayings[found.type]}</strong>${said(found, { pasted, url })}</p>
        ${found.type === 'unreadable' && html`<p><code translate="no">${example(origin)}</code></p>`}
        ${(found.type === 'differs' || found.type === 'ahead') && html`<p>${w.todo}</p>`}
        ${found.type !== 'unreadable' && found.type !== 'other' && [ownWord(), shared(url, pasted)]}
      </div>`
    }
    <form method="post" action="${url.pathname}#head" accept-charset="utf-8" autocomplete="off">
      ${textArea({ id: 'pasted', name: 'head', label: w.label, hint: w.hint, value: pasted }, 3)}
      <p><button class="button secondary" type="submit">${w.submit}</button></p>
    </form>
  </section>`;
}

function said(found: HeadFound, { pasted, url }: { readonly pasted: string; readonly url: URL }): Markup {
  switch (found.type) {
    case 'holds': {
      const { size, since, weeks } = found;
      return html`${fill(w.holdsThen, { size: formatCount(size) })}${
        since > 0 ? fill(w.since, { since: formatCount(since) }) : w.sinceNone
      }${weeks.length > 0 && html`${w.weeks}${weeks.map(weekName).join('、')}${w.stop}`}`;
    }
    case 'differs':
      return html`${fill(w.differs, { size: formatCount(found.size) })}${w.means}`;
    case 'ahead': {
      const counts = { size: formatCount(found.size), entries: formatCount(found.entries) };
      return html`${fill(w.ahead, counts)}${w.means}`;
    }
    case 'other':
      return html`${w.otherName}<code translate="no">${found.origin}</code>${w.stop}${
          found.unit
            ? html`${fill(w.otherUnit, { name: found.unit.name })}<a
                  class="target"
                  href="${addressWith(url, `/verify/${found.unit.slug}`, { head: lineIn(pasted) })}#head"
                  >${w.otherLink}</a
                >`
            : w.otherNone
        }`;
    case 'unreadable':
      return html`${KEY.test(pasted) ? w.isKey : w.unreadableHow}`;
  }
}

/** What is posted stands in no address: whoever is sent this one sees the same. */
function shared(url: URL, pasted: string): Markup {
  const head = lineIn(pasted);
  return html`<p>
    ${w.share}<a class="target break" href="${addressWith(url, url.pathname, { head })}#head">${head}</a>
  </p>`;
}

/** The head alone, of whatever was pasted around it. */
function lineIn(pasted: string): string {
  const head = parseLogHead(pasted);
  return head ? formatLogHead(head) : '';
}

function ownWord(): Markup {
  return html`<p>${w.ownWord}<a class="target" href="#device">${w.ownWordLink}</a>${w.stop}</p>`;
}

/** A line of the form a head has, of no log there is. */
function example(origin: string): string {
  return `${origin} 1234 q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA=`;
}
