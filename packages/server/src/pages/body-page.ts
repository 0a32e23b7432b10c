// `/b/<body>`: the public page of a unit. Everything works without script; the tags upgrade it where they can.
import { html } from 'hono/html';
import type { Body, CommitmentPage, PublicationPage, ReportCard, WhistlePage } from '@huiyin/sdk';
import { routes } from '@huiyin/sdk/routes';
import { dayOf, parseMoment } from '@huiyin/sdk/rules';
import {
  commitmentListView,
  contactPointView,
  fill,
  formatDay,
  formatPeriod,
  reportCardView,
} from '@huiyin/sdk/views';
import { wordsFor } from '@huiyin/sdk/words';
import type { PageRequest } from '../http/pages.js';
import type { CallContext } from '../use-cases/operation.js';
import { elsewhere } from './addresses.js';
import { appealForm } from './appeal-form.js';
import { contents } from './body-contents.js';
import { cardSection } from './card-section.js';
import { columnsLink, columnsSection, readColumns } from './columns-section.js';
import { topicIn, topicLinks } from './topic-links.js';
import { comparisonSection, readComparison } from './comparison-section.js';
import { calendarLine, commitmentsList } from './commitment-parts.js';
import { demandSection, readDemand } from './demand-section.js';
import type { PageDeps } from './deps.js';
import { decisionsSection, readDecisions } from './decisions-section.js';
import { directorySection, readDirectory } from './directory-section.js';
import { unitFeed } from './feeds.js';
import { followSection } from './follow-section.js';
import { heading } from './heading.js';
import { htmlResponse } from './html-response.js';
import { document, type Markup } from './layout.js';
import { listsSection, readLists } from './lists-section.js';
import { noticesSection, readNotices } from './notices-section.js';
import { cardSharing } from './page-sharing.js';
import { presetOf } from './preset.js';
import { readSearch, searchSection } from './public-search.js';
import { readReviews, reviewsSection } from './reviews-section.js';
import { readRights, rightsSection } from './rights-section.js';
import { readSessions, sessionsSection } from './sessions-section.js';
import { sizeOf } from './size.js';
import { meetingsSection, readMeetings } from './meetings-section.js';
import { readTasks, tasksSection } from './tasks-section.js';
import { trackForm } from './track-form.js';
import { readUnits, unitsSection } from './units-section.js';
import { whistlesBand } from './whistle-parts.js';
import { pageWords } from './words.js';

const words = wordsFor('zh-CN');
/** Of more than that the element shows the rest. */
const COMMITMENTS_SHOWN = 100;
/** Whoever is waited for comes before what is over; all of them are in the API. */
const OPEN_WHISTLES_SHOWN = 50;
const ENDED_WHISTLES_SHOWN = 10;
const calendarPath = routes['commitments.calendar'].path;
/** The latest; all of them are in the API. */
const PUBLICATIONS_SHOWN = 12;

/** The context of a page that anyone may read. */
export function publicContext(page: PageRequest): CallContext {
  return { actor: { kind: 'anyone' }, now: page.now, requestId: page.requestId };
}

/** The page of a unit, for the current year or the period in the path. */
export async function bodyPage(deps: PageDeps, page: PageRequest): Promise<Response> {
  const moved = elsewhere(page.url, deps.homeBody);
  if (moved) return moved;
  const slug = page.path['body'] ?? '';
  const period = page.path['period'];
  const context = publicContext(page);
  const at = page.url.searchParams.get('at') ?? undefined;
  const category = topicIn(page.url.searchParams);
  const cardOf = (period?: string, at?: string): Promise<ReportCard> => {
    const query = {
      body: slug,
      ...(period !== undefined && { period }),
      ...(category !== undefined && { category }),
      ...(at !== undefined && { at }),
    };
    return deps.useCases['reportCards.get']({ path: {}, query, body: undefined }, context);
  };
  const whistlesIn = (filter: 'open' | 'ended', limit: number): Promise<WhistlePage> =>
    deps.useCases['whistles.list'](
      { path: {}, query: { body: slug, filter, limit }, body: undefined },
      context,
    );
  const [
    body,
    card,
    lastYear,
    published,
    lists,
    search,
    promised,
    whistled,
    ended,
    held,
    library,
    found,
    told,
    met,
    asked,
    wanting,
    reviewed,
    rights,
  ] = await Promise.all([
    deps.useCases['bodies.get']({ path: { body: slug }, query: {}, body: undefined }, context),
    cardOf(period, at),
    cardOf(String(Number(dayOf(page.now).slice(0, 4)) - 1)),
    deps.useCases['reportCards.publications'](
      { path: {}, query: { body: slug, limit: PUBLICATIONS_SHOWN }, body: undefined },
      context,
    ),
    readLists(deps, page, slug, context),
    readSearch(deps, page, slug, context),
    deps.useCases['commitments.list'](
      { path: {}, query: { body: slug, limit: COMMITMENTS_SHOWN }, body: undefined },
      context,
    ),
    whistlesIn('open', OPEN_WHISTLES_SHOWN),
    whistlesIn('ended', ENDED_WHISTLES_SHOWN),
    readSessions(deps, { body: slug, ...(period !== undefined && { period }) }, context),
    readTasks(deps, slug, context),
    readDirectory(deps, slug, context),
    readNotices(deps, slug, context),
    readMeetings(deps, slug, context),
    readDecisions(deps, slug, context),
    readDecisions(deps, slug, context, { filter: 'wanting' }),
    readReviews(deps, { body: slug, ...(period !== undefined && { period }) }, context),
    readRights(deps, slug, context),
  ]);
  const [units, demand, comparison, columns] = await Promise.all([
    readUnits(deps, body, period, context),
    readDemand(deps, slug, period, context),
    readComparison(deps, page.url, card, context),
    readColumns(deps, page.url, body, lists, context),
  ]);
  const preset = presetOf(page.url, body);
  const view = reportCardView(card, words);
  const nonce = deps.randomText(16);
  const size = sizeOf(page.url, page.request.method);
  // The headings of the two forms stand inside the tags: each element brings its own.
  const main = html`<huiyin-portal body="${slug}" ${size.isLarge && html`size="large"`}>
    <div class="hero">
      <h1>${heading(pageWords.bodyHeading, { body: body.name })}</h1>
      <p class="lead">${pageWords.bodyLead}</p>
    </div>
    <div class="beside">
      ${contents({
        columns: columns !== undefined,
        units: units !== undefined,
        demand: demand.items.length > 0,
        commitments: promised.items.length > 0,
        whistles: whistled.counts.blown > 0,
        reviews: reviewed.items.length > 0,
        notices: told.items.length > 0,
        sessions: held.totals.sessions > 0,
        tasks: library.items.length > 0,
        meetings: met.items.length > 0,
        decisions: asked.items.length > 0,
        directory: found.own !== undefined || found.above.length + found.under.length > 0,
      })}
      <div class="bands">
        <section id="card" class="band" aria-label="${pageWords.card}">
          <huiyin-report-card
            ${period !== undefined && html`period="${period}"`}
            ${card.category && html`category="${card.category}"`}
            ${card.publication && html`publication="${card.publication.id}"`}
            >${cardSection(view, words)}</huiyin-report-card
          >
          ${topicLinks(card, words)} ${comparisonSection(comparison, words)}
          ${periodLinks(slug, card, lastYear)} ${publicationLinks(slug, card, published)}
        </section>
        ${columnsSection(columns, page.url, words)} ${unitsSection(units)} ${demandSection(demand)}
        <section id="lists" class="band" aria-label="${pageWords.lists}">
          <huiyin-appeal-lists>${listsSection(lists, page.url, words)}</huiyin-appeal-lists>
          ${columnsLink(columns, page.url, words)} ${searchSection(search, lists.told.publication, page.url)}
        </section>
        ${commitments(promised, page.now, `${deps.origin}${calendarPath}?body=${slug}`)}
        ${tasksSection(library, card.period, words)} ${meetingsSection(met, words)}
        ${decisionsSection(asked, wanting, page.now, words)}
        ${whistlesBand(whistled.counts, [...whistled.items, ...ended.items])}
        ${reviewsSection(reviewed, dayOf(page.now), words)}
        <section id="appeal" class="band" aria-label="${pageWords.appeal}">
          <huiyin-appeal-form ${Object.entries(preset).map(([name, value]) => html` ${name}="${value}"`)}
            ><h2>${fill(words.appealForm.title, { body: body.name })}</h2>
            <p>${fill(words.appealForm.intro, { days: body.standard.firstResponseDays })}</p>
            ${appealForm(body, preset)}</huiyin-appeal-form
          >
        </section>
        <section id="progress" class="band" aria-label="${pageWords.progress}">
          <huiyin-progress-tracker
            ><h2>${words.progress.prompt.heading}</h2>
            ${trackForm()}</huiyin-progress-tracker
          >
        </section>
        ${rightsSection(rights, page.now, words)} ${noticesSection(told, slug, words)}
        ${sessionsSection(held, words)} ${followSection(slug)} ${directorySection(found, deps.origin, words)}
        ${contactPoints(body)}
      </div>
    </div>
  </huiyin-portal>`;
  const title = fill(pageWords.bodyTitle, { body: body.name, period: view.period });
  const shell = {
    title,
    nonce,
    size,
    body,
    demo: body.demo === true,
    bundle: deps.bundle,
    feed: unitFeed(slug),
    sharing: cardSharing(card, view, { origin: deps.origin, hasPeriod: period !== undefined }),
    main,
  };
  return htmlResponse(document(shell), { nonce });
}

/** What was promised, on a page of any period: a promise is not over with its year. */
function commitments({ items, next }: CommitmentPage, now: number, calendarUrl: string): Markup | string {
  if (items.length === 0) return '';
  const view = commitmentListView(items, dayOf(now), next !== undefined, words);
  return html`<section id="commitments" class="band" aria-label="${pageWords.commitmentsBand}">
    <huiyin-commitment-list
      ><h2>${words.commitment.list.title}</h2>
      ${commitmentsList(view, words)} ${calendarLine(calendarUrl, words)}</huiyin-commitment-list
    >
  </section>`;
}

function contactPoints(body: Body): Markup {
  return html`<section id="contact" class="band" aria-labelledby="contact-heading">
    <h2 id="contact-heading">${pageWords.contactHeading}</h2>
    <dl class="contact-points">
      ${body.contactPoints
        .map((point) => contactPointView(point, words))
        .map(
          ({ label, kind, value, dials }) =>
            html`<dt>${label}</dt>
              <dd>${kind}${dials === undefined ? value : html`<a href="tel:${dials}">${value}</a>`}</dd>`,
        )}
    </dl>
  </section>`;
}

/** This year and, if there was anything in it, the one before: beside the one that is shown. */
function periodLinks(slug: string, { period: shown, status }: ReportCard, lastYear: ReportCard): Markup | '' {
  const { period: last, received } = lastYear;
  const links = [
    { period: String(Number(last) + 1), href: `/b/${slug}`, words: pageWords.periodNow },
    ...(received.numerator > 0 ? [{ period: last, href: `/b/${slug}/${last}`, words: '{period}' }] : []),
  ].filter(({ period }) => period !== shown || status === 'published');
  if (links.length === 0) return '';
  return html`<nav class="periods" aria-label="${pageWords.periods}">
    <ul class="plain">
      ${links.map(
        ({ period, href, words: template }) =>
          html`<li><a href="${href}">${fill(template, { period: formatPeriod(period, words) })}</a></li>`,
      )}
    </ul>
  </nav>`;
}

/** Cards that stand still, but for the one that is shown. */
function publicationLinks(
  slug: string,
  { publication }: ReportCard,
  { items }: PublicationPage,
): Markup | '' {
  const others = items.filter(({ id }) => id !== publication?.id);
  if (others.length === 0) return '';
  return html`<nav class="periods" aria-labelledby="publications">
    <h3 id="publications" class="subheading">${pageWords.publications}</h3>
    <ul class="plain">
      ${others.map(({ id, period, at }) => {
        const day = formatDay(dayOf(parseMoment(at) ?? 0), words);
        return html`<li>
          <a href="/b/${slug}/${period}?at=${id}"
            >${fill(pageWords.publication, { period: formatPeriod(period, words), day })}</a
          >
        </li>`;
      })}
    </ul>
  </nav>`;
}
