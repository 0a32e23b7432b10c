// How many seats of a meeting are taken, and by how many of which cohort, as staff see it.
import { html } from 'hono/html';
import type { MeetingDetail } from '@huiyin/sdk';
import { fill, formatCount } from '@huiyin/sdk/views';
import { wordsFor } from '@huiyin/sdk/words';
import { mayCall } from '../../use-cases/index.js';
import type { CallContext, StaffActor } from '../../use-cases/operation.js';
import type { PageDeps } from '../deps.js';
import type { Choice } from '../form-fields.js';
import type { Markup } from '../layout.js';
import { meetingWords as w } from './meeting-words.js';

const { terms } = wordsFor('zh-CN');

/** Printings that can be taken out of use whole; none once it has begun. */
export async function printingChoices(
  { useCases }: PageDeps,
  { id, status }: MeetingDetail,
  context: CallContext,
): Promise<Choice[]> {
  if (status !== 'announced') return [];
  const call = { path: { id }, query: {}, body: undefined };
  const { printings } = await useCases['staff.meetings.hall'](call, context);
  return printings.map(({ printing, slips }) => ({
    value: String(printing),
    label: fill(w.printingChoice, { printing, slips: formatCount(slips) }),
  }));
}

/** Nothing where it is over, or for whoever may not know. */
export async function hallPart(
  { useCases }: PageDeps,
  { id, status }: MeetingDetail,
  { role }: StaffActor,
  context: CallContext,
): Promise<Markup | ''> {
  const isBefore = status === 'announced' || status === 'open';
  if (!isBefore || !mayCall('staff.meetings.hall', role)) return '';
  const call = { path: { id }, query: {}, body: undefined };
  const { seats, taken, slips, registered, cohorts } = await useCases['staff.meetings.hall'](call, context);
  const counts = { taken: formatCount(taken), slips: formatCount(slips) };
  return html`<h3>${w.hallTitle}</h3>
    <p>
      ${
        seats === undefined
          ? fill(w.hallUncounted, counts)
          : fill(w.hall, { ...counts, seats: formatCount(seats) })
      }
    </p>
    ${
      cohorts.length > 0 &&
      html`<ul>
        <li>
          ${
            registered === undefined
              ? w.registeredHidden
              : fill(w.registered, { count: formatCount(registered) })
          }
        </li>
        ${cohorts.map(
          ({ cohort, count }) =>
            html`<li>
              ${fill(count === undefined ? w.cohortHidden : w.cohort, {
                cohort: terms.cohorts[cohort],
                count: formatCount(count ?? 0),
              })}
            </li>`,
        )}
      </ul>`
    }`;
}
