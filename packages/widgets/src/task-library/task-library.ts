// A unit's library of tasks 民生任务库: what is done about needs that many have, step by step.
import type { TaskHorizon, TaskPage } from '@huiyin/sdk';
import { tasks } from '@huiyin/sdk/tasks';
import { fill, tasksView } from '@huiyin/sdk/views';
import { taskWordsFor, type TaskWords } from '@huiyin/sdk/words';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { ReadController } from '../controllers/read-controller.js';
import { HuiyinElement } from '../foundation/element.js';
import { demoMarkStyles } from '../foundation/styles/demo-mark.js';
import { demoMark } from '../foundation/templates/demo-mark.js';
import { staleLine } from '../foundation/templates/stale-line.js';
import { taskLibraryStyles } from './task-library.styles.js';
import type { TaskLibraryState } from './task-library.types.js';
import { horizonGroup } from './task-template.js';

/** Of more the rest is counted; all of them are in the API. */
const SHOWN = 100;
const HORIZONS: readonly TaskHorizon[] = ['near', 'mid', 'long'];

/**
 * Lists a unit's tasks by horizon: who does each, the next step and whether it is late, and behind a row every step,
 * every move of its day with the reason, what pays for it and the appeals it came of.
 *
 * @summary 民生任务库
 * @tag huiyin-task-library
 * @slot - A dated sentence and a link: shown until the library is there, and kept when it fails.
 * @csspart base - The whole library.
 * @csspart label - What a task is.
 * @csspart value - How it stands, and its next step.
 * @csspart error - The sentence shown when something failed.
 */
export class HuiyinTaskLibrary extends HuiyinElement<TaskLibraryState, TaskWords> {
  static override styles: CSSResultGroup = [HuiyinElement.styles, demoMarkStyles, taskLibraryStyles];

  /** `near`, `mid` or `long`; all if absent. */
  @property() horizon: TaskHorizon | undefined;

  readonly #read = new ReadController<TaskLibraryState>(this, async ({ client, body, signal }) => {
    const horizon = this.#horizon;
    const page = await tasks(client).list({ body, horizon, limit: SHOWN, signal }).page();
    const counts = page.counts.filter((count) => horizon === undefined || count.horizon === horizon);
    return stateOf({ ...page, counts });
  });

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (!changed.has('horizon') || !this.hasUpdated) return;
    this.state = { type: 'loading' };
    this.reload();
  }

  /** Asks now whether anything has changed. What is shown stays when the server can't be reached: it says its time. */
  refresh(): Promise<void> {
    return this.#read.refresh();
  }

  get #horizon(): TaskHorizon | undefined {
    return HORIZONS.find((one) => one === this.horizon);
  }

  protected override wordsIn(lang: string | undefined): TaskWords {
    return taskWordsFor(lang);
  }

  protected override renderContent(shown: TaskLibraryState): TemplateResult {
    const { words } = this;
    const view = shown.type === 'loaded' ? tasksView(shown.page, words) : undefined;
    return html`<section aria-labelledby="title">
      ${view?.demo ? demoMark(words) : nothing}
      <h2 id="title">${words.tasks.title}</h2>
      ${staleLine(this.#read.staleSince, words)}
      ${
        view
          ? html`<p class="small muted">${view.lead}</p>
              ${view.groups.map((group) => horizonGroup(group, words))}
              ${view.rest === undefined ? nothing : html`<p>${view.rest}</p>`}`
          : html`<p>${this.#none()}</p>`
      }
    </section>`;
  }

  #none(): string {
    const { none, noneOf, horizons } = this.words.tasks;
    const horizon = this.#horizon;
    return horizon === undefined ? none : fill(noneOf, { horizon: horizons[horizon] });
  }
}

function stateOf(page: TaskPage): TaskLibraryState {
  return page.items.length === 0 ? { type: 'empty' } : { type: 'loaded', page };
}

declare global {
  interface HTMLElementTagNameMap {
    'huiyin-task-library': HuiyinTaskLibrary;
  }
}
