// Questions that wait for a turn, at the desk: each is read by a person, who puts it in words for everybody or sets it aside.
import { html } from 'hono/html';
import type { Day, MeetingDetail, WaitingQuestion } from '@huiyin/sdk';
import { privatePassages } from '@huiyin/sdk/rules';
import { fill, formatCount, formatDay } from '@huiyin/sdk/views';
import { wordsFor } from '@huiyin/sdk/words';
import { mayCall } from '../../use-cases/index.js';
import type { CallContext, StaffActor } from '../../use-cases/operation.js';
import type { PageDeps } from '../deps.js';
import type { Markup } from '../layout.js';
import { actDetails } from './act-page.js';
import type { MeetingAct } from './meeting-acts.js';
import { meetingForm, type MeetingForm } from './meeting-form.js';
import { answerChoices, withoutAnswers } from './take-answer.js';
import { meetingWords as words } from './meeting-words.js';

const sdkWords = wordsFor('zh-CN');
const { terms } = sdkWords;
const w = words.queue;

const acts = ['take', 'set-aside'] as const;

interface Frame {
  readonly actor: StaffActor;
  readonly context: CallContext;
  readonly way: Pick<MeetingForm, 'action' | 'csrf' | 'choices' | 'id'>;
  readonly today: Day;
  /** The form that was sent, with what is wrong. */
  readonly sent: Pick<MeetingForm, 'act' | 'values' | 'faults' | 'problem'> | undefined;
}

/** Nothing before there was a question, or for whoever may not read them. */
export async function queuePart(deps: PageDeps, meeting: MeetingDetail, frame: Frame): Promise<Markup | ''> {
  if (!mayCall('staff.meetings.queue', frame.actor.role)) return '';
  const call = { path: { id: meeting.id }, query: {}, body: undefined };
  const { waiting, items, aside } = await deps.useCases['staff.meetings.queue'](call, frame.context);
  if (waiting === 0 && aside.length === 0) return '';
  const canTake = meeting.status === 'open' || meeting.status === 'closed';
  return html`<h3 id="queue">${fill(w.title, { count: formatCount(waiting) })}</h3>
    <p>${w.lead}</p>
    ${!canTake && waiting > 0 && html`<p>${meeting.status === 'cancelled' ? w.cancelled : w.notYet}</p>`}
    <ol class="plain rows">
      ${items.map((one) => html`<li>${question(deps, meeting, one, { ...frame, canTake })}</li>`)}
    </ol>
    ${waiting > items.length && html`<p class="small muted">${w.more}</p>`}
    ${
      aside.length > 0 &&
      html`<details class="act">
        <summary>${fill(w.aside, { count: formatCount(aside.length) })}</summary>
        <ul>
          ${aside.map(
            ({ appeal, reason, on, by }) =>
              html`<li>${appeal} ${reason} <span class="muted">${by} ${formatDay(on, sdkWords)}</span></li>`,
          )}
        </ul>
      </details>`
    }`;
}

function question(
  deps: PageDeps,
  meeting: MeetingDetail,
  waiting: WaitingQuestion,
  { way, sent, today, canTake }: Frame & { readonly canTake: boolean },
): Markup {
  const { appeal, kind, category, cohort, title, text, place, receivedOn } = waiting;
  const own = sent?.values.appeal === appeal ? sent : undefined;
  return html`<p><strong>${title}</strong></p>
    ${text.split(/\n+/).map((line) => html`<p>${line}</p>`)}
    <p class="small muted facts">
      ${[
        appeal,
        terms.kinds[kind],
        terms.categories[category],
        place,
        terms.cohorts[cohort],
        fill(w.receivedOn, { on: formatDay(receivedOn, sdkWords) }),
      ].map((fact) => html`<span>${fact}</span> `)}
    </p>
    ${actDetails<MeetingAct, NonNullable<Frame['sent']>>(
      acts.filter((act) => act !== 'take' || canTake),
      own,
      words.acts,
      (act, back) =>
        meetingForm({
          ...way,
          choices: { ...way.choices, ...answerChoices(kind, today) },
          without: withoutAnswers(kind),
          act,
          values: { appeal, ...(act === 'take' && proposed(meeting, title)) },
          ...back,
          hidden: { appeal },
          prefix: appeal,
          key: deps.randomText(18),
        }),
    )}`;
}

/** The next number, and the resident's sentence where everybody may read it. */
function proposed({ asked }: MeetingDetail, title: string): MeetingForm['values'] {
  const turn = Math.max(0, ...asked.map((one) => one.turn)) + 1;
  const isFit = privatePassages({ '/asked': title }).length === 0;
  return { turn: String(turn), ...(isFit && { asked: title }) };
}
