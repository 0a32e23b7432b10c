// What a meeting's checklists are counted from, as tables.
import { html } from 'hono/html';
import type {
  CohortReadiness,
  HotTopic,
  ListByChannel,
  ListReadiness,
  PlanReadiness,
  VisitReadiness,
} from '@huiyin/sdk';
import { pageRoutes } from '@huiyin/sdk/routes';
import { fill, formatCount } from '@huiyin/sdk/views';
import { wordsFor } from '@huiyin/sdk/words';
import type { Markup } from '../layout.js';
import { readyWords as words } from './ready-words.js';

const sdkWords = wordsFor('zh-CN');
const { columns } = words;

export function visitTables(visits: VisitReadiness): Markup {
  const { dwellings, byCohort, byGrid } = visits;
  const counts = {
    visits: formatCount(visits.visits),
    households: formatCount(visits.households),
    dwellings: formatCount(dwellings ?? 0),
  };
  const places = byGrid.map(({ body, grid, visits: times, households }) => [
    `${body.name} ${grid ?? words.noGrid}`,
    formatCount(times),
    formatCount(households),
  ]);
  return html`<p>${fill(dwellings === undefined ? words.visited : words.visitedOf, counts)}</p>
    ${table(
      words.byCohort,
      [columns.cohort, columns.visits, columns.households, columns.population, columns.perThousand],
      byCohort.map(cohortRow),
    )}
    ${places.length > 0 && table(words.byGrid, [columns.place, columns.visits, columns.households], places)}`;
}

function cohortRow({ cohort, visits, households, population, perThousand }: CohortReadiness): string[] {
  const people = population === undefined ? words.unknown : formatCount(population);
  return [
    sdkWords.terms.cohorts[cohort],
    ...[formatCount(visits), formatCount(households), people],
    // One in many thousands is not none.
    perThousand === undefined
      ? '—'
      : perThousand === 0 && households > 0
        ? words.almostNone
        : String(perThousand),
  ];
}

export function listsLines({ lists, own }: ListReadiness): Markup {
  const channelsOf = ({ channels }: ListByChannel): string =>
    channels
      .map(({ channel, count }) =>
        fill(words.channel, { channel: sdkWords.terms.channels[channel], count: formatCount(count) }),
      )
      .join('、') || words.none0;
  return html`<h4>${words.byChannel}</h4>
    <dl>
      ${lists.map(
        (list) =>
          html`<dt>${fill(words.list, { name: nameOf(list.id, own), count: formatCount(list.total) })}</dt>
            <dd>${channelsOf(list)}</dd>`,
      )}
    </dl>`;
}

function nameOf(id: ListByChannel['id'], own: ListReadiness['own']): string {
  switch (id) {
    case 'own-first':
      return own?.first.label ?? id;
    case 'own-second':
      return own?.second.label ?? id;
    case 'own-rest':
      return own?.rest.label ?? id;
    default:
      return sdkWords.appealLists.lists[id].label;
  }
}

export function topicsTable({ topics, plans, plansReady }: PlanReadiness, meeting: string): Markup {
  const all = html`<p>
    ${fill(words.counted, { plans, ready: plansReady })}
    <a class="target" href="${pageRoutes.deskPlans.path}?meeting=${meeting}">${words.see}</a>
  </p>`;
  if (topics.length === 0)
    return html`<p>${words.noTopics}</p>
      ${all}`;
  return html`${all}
    <p class="small muted">${words.topicsNote}</p>
    ${table(
      words.plans,
      [...[columns.topic, columns.plans, columns.recent, columns.open, columns.overdue], columns.reopened],
      topics.map((topic) => topicRow(topic, meeting)),
      2,
    )}`;
}

function topicRow({ category, recent, open, overdue, reopened, plans }: HotTopic, meeting: string) {
  const query = new URLSearchParams({ meeting, category });
  return [
    sdkWords.terms.categories[category],
    plans.length > 0
      ? plans
          .map(({ topic, status }) => fill(status === 'ready' ? words.planReady : words.planDraft, { topic }))
          .join('、')
      : html`<a class="target" href="${pageRoutes.deskPlans.path}?${query.toString()}#write"
          >${words.write}</a
        >`,
    ...[recent, open, overdue, reopened].map((count) => formatCount(count)),
  ];
}

type Cell = string | Markup;

/** @param texts how many columns hold text; the others hold numbers */
function table(
  caption: string,
  heads: readonly string[],
  rows: readonly (readonly Cell[])[],
  texts = 1,
): Markup {
  const classOf = (index: number): Markup | false => index >= texts && html`class="number"`;
  return html`<div class="wide-table" role="region" aria-label="${caption}" tabindex="0">
    <table>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          ${heads.map((head, index) => html`<th scope="col" ${classOf(index)}>${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ([first = '', ...rest]) =>
            html`<tr>
              <th scope="row">${first}</th>
              ${rest.map((cell, index) => html`<td ${classOf(index + 1)}>${cell}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
