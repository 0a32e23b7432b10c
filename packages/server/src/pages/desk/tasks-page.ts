// `/desk/tasks`: tasks of the library are opened, from what recurs or from nothing, and moved on. It needs no script.
import { html } from 'hono/html';
import type { Task, TaskDetail, TaskSuggestion, Verdict } from '@huiyin/sdk';
import { pageRoutes } from '@huiyin/sdk/routes';
import { dayOf, legalTaskCommands } from '@huiyin/sdk/rules';
import { fill, formatDay, taskView } from '@huiyin/sdk/views';
import { wordsFor } from '@huiyin/sdk/words';
import type { SignedIn } from '../../auth/desk.js';
import type { PageRequest } from '../../http/pages.js';
import { mayCall, mayTendTasks } from '../../use-cases/index.js';
import type { StaffActor } from '../../use-cases/operation.js';
import type { Units } from '../../use-cases/units.js';
import type { PageDeps } from '../deps.js';
import type { Markup } from '../layout.js';
import { nodeLine, readTasks } from '../tasks-section.js';
import { actDetails, callAct, large, openedAt, postedAct, sendAct } from './act-page.js';
import { staffContext } from './own-form.js';
import { deskRedirect } from './response.js';
import { postedTask, taskActNames, taskActs, taskDraft, taskDraftFaults, type TaskAct } from './task-acts.js';
import { taskFaults, taskForm, type TaskForm } from './task-form.js';
import { taskWords as words } from './task-words.js';
import { unitsUnder } from './unit-choices.js';
import { drawWork } from './work-page.js';

const sdkWords = wordsFor('zh-CN');
const path = pageRoutes.deskTasks.path;

/** The form that was sent, with what is wrong. */
type Sent = Pick<TaskForm, 'act' | 'values' | 'faults' | 'problem'>;

interface Shown {
  readonly task?: string | undefined;
  readonly sent?: Sent;
  readonly done?: string | undefined;
  readonly status?: number;
}

export async function tasksPage(deps: PageDeps, page: PageRequest): Promise<Response> {
  const opened = await openedAt(deps, page, 'task');
  if (opened instanceof Response) return opened;
  const { signedIn, id: task, isDone } = opened;
  return drawn(deps, page, signedIn, { task, ...(isDone && { done: words.done }) });
}

export async function actOnTaskPage(deps: PageDeps, page: PageRequest): Promise<Response> {
  const posted = await postedAct(deps, page, { record: 'task', acts: taskActNames, begins: 'create' });
  if (posted instanceof Response) return posted;
  const { form, signedIn, context, act, id: task } = posted;
  const values = postedTask(act, form);
  const body = taskDraft(act, values);
  const faults = taskFaults(act, taskDraftFaults(act, body), values);
  return sendAct(deps, page, {
    faults,
    faultsOf: (errors) => taskFaults(act, errors, values),
    perform: () => callAct<TaskDetail>(deps, { operation: taskActs[act].operation, id: task, body }, context),
    onDone: ({ id }) => deskRedirect(`${path}?task=${id}&done=yes${large(page)}`),
    onWrong: (wrong, status) =>
      drawn(deps, page, signedIn, { task, sent: { act, values, ...wrong }, status }),
  });
}

async function drawn(
  deps: PageDeps,
  page: PageRequest,
  signedIn: SignedIn,
  { task, sent, done, status }: Shown,
): Promise<Response> {
  return drawWork(deps, page, signedIn, {
    words,
    isTheirs: mayTendTasks(signedIn.actor),
    done,
    status,
    body: () =>
      task === undefined ? library(deps, page, signedIn, sent) : oneTask(deps, page, signedIn, task, sent),
  });
}

async function library(
  deps: PageDeps,
  page: PageRequest,
  signedIn: SignedIn,
  sent: Sent | undefined,
): Promise<Markup> {
  const { actor, csrfToken } = signedIn;
  const context = staffContext(signedIn, page);
  const mayOpen = mayCall('staff.tasks.create', actor.role);
  const units = await deps.desk.units();
  const [{ items, next }, suggested] = await Promise.all([
    readTasks(deps, actor.unit, context),
    suggestionsFor(deps, actor, context),
  ]);
  const from = suggested?.items.find(({ category }) => category === page.url.searchParams.get('from'));
  const values = { body: actor.unit, ...(from && { appeals: from.appeals.join(' ') }) };
  const form = {
    act: 'create' as const,
    values,
    ...sent,
    action: path,
    csrf: csrfToken,
    key: deps.randomText(18),
  };
  return html`${suggested && suggested.items.length > 0 && suggestions(suggested, suggested.items, page)}
    ${mayOpen && html`<p><a class="button secondary" href="#create">${words.acts.create}</a></p>`}
    <h2>${words.listTitle}</h2>
    ${items.length === 0 && html`<p>${words.none}</p>`}
    <ul class="plain rows">
      ${items.map(
        (task) =>
          html`<li>
            <a class="target text" href="${path}?task=${task.id}${large(page)}">${task.title}</a>
            ${standingLine(task)}
          </li>`,
      )}
    </ul>
    ${next !== undefined && html`<p class="small muted">${words.more}</p>`}
    ${
      mayOpen &&
      html`<h2 id="create">${words.acts.create}</h2>
        ${taskForm({ ...form, choices: choicesToOpen(units, actor) })}`
    }`;
}

async function suggestionsFor(
  { useCases }: PageDeps,
  { role, unit }: StaffActor,
  context: ReturnType<typeof staffContext>,
) {
  if (!mayCall('staff.tasks.create', role)) return undefined;
  return await useCases['staff.tasks.suggestions'](
    { path: {}, query: { body: unit }, body: undefined },
    context,
  );
}

function suggestions(
  { from, to, atLeast }: { readonly from: string; readonly to: string; readonly atLeast: number },
  items: readonly TaskSuggestion[],
  page: PageRequest,
): Markup {
  const dates = { from: formatDay(from, sdkWords), to: formatDay(to, sdkWords), atLeast };
  return html`<h2>${words.suggestions}</h2>
    <p>${fill(words.suggestionsLead, dates)}</p>
    <ul class="plain rows">
      ${items.map(
        ({ category, count }) =>
          html`<li>
            ${fill(words.suggestion, { category: sdkWords.terms.categories[category], count })}
            <a class="target" href="${path}?from=${category}${large(page)}#create">${words.fromSuggestion}</a>
          </li>`,
      )}
    </ul>`;
}

async function oneTask(
  deps: PageDeps,
  page: PageRequest,
  signedIn: SignedIn,
  id: string,
  sent: Sent | undefined,
): Promise<Markup> {
  const context = staffContext(signedIn, page);
  const task = await deps.useCases['tasks.get']({ path: { id }, query: {}, body: undefined }, context);
  const acts = actsOn(task, signedIn.actor, page);
  const way = { action: path, csrf: signedIn.csrfToken, choices: choicesOn(task), id };
  const { title, body } = task;
  return html`<p><a class="target" href="${path}">${words.back}</a></p>
    <h2>${title}</h2>
    ${standingLine(task)}
    <ol>
      ${taskView(task, sdkWords).nodes.map(nodeLine)}
    </ol>
    <p><a class="target" href="/b/${body.slug}#tasks">${words.unitPage}</a></p>
    ${acts.length === 0 && html`<p>${words.nothing}</p>`}
    ${actDetails(acts, sent, words.acts, (act, own) =>
      taskForm({ ...way, act, values: {}, ...own, key: deps.randomText(18) }),
    )}`;
}

/** When it is to be done, and how it stands. */
function standingLine(task: Task): Markup {
  const { standing, id } = taskView(task, sdkWords);
  return html`<p class="small muted">${sdkWords.tasks.horizons[task.horizon]} · ${standing} · ${id}</p>`;
}

/** What this person can do to it now; whose unit may is said when it is done. */
function actsOn({ status, witnessGroup }: TaskDetail, { role }: StaffActor, { now }: PageRequest): TaskAct[] {
  const task = { status, confirmationDays: 0, ...(witnessGroup !== undefined && { witnessGroup }) };
  const legal = legalTaskCommands(task, dayOf(now));
  return taskActNames.filter(
    (act) => act !== 'create' && legal.includes(act) && mayCall(taskActs[act].operation, role),
  );
}

function choicesOn({ nodes }: TaskDetail): TaskForm['choices'] {
  const verdicts: readonly Verdict[] = ['solved', 'half', 'unsolved'];
  return {
    node: nodes.flatMap(({ title, due, doneOn, droppedOn }, index) =>
      doneOn === undefined && droppedOn === undefined
        ? [
            {
              value: String(index + 1),
              label: fill(words.nodeLine, { title, due: formatDay(due, sdkWords) }),
            },
          ]
        : [],
    ),
    verdict: verdicts.map((value) => ({ value, label: sdkWords.terms.verdicts[value] })),
  };
}

function choicesToOpen(units: Units, { unit }: StaffActor): TaskForm['choices'] {
  const under = unitsUnder(units, unit);
  const { horizons } = sdkWords.tasks;
  return {
    body: under,
    unit: under,
    horizon: (Object.keys(horizons) as (keyof typeof horizons)[]).map((value) => ({
      value,
      label: horizons[value],
    })),
  };
}
