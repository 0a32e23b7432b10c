// Checking a log, drawn: which log and by which key, and beneath each question what came of it.
import type { BodySummary } from '@huiyin/sdk';
import {
  evidenceText,
  fill,
  formatCount,
  logCheckView,
  readingAmount,
  type LogCheckPart,
} from '@huiyin/sdk/views';
import type { LogCheckWords } from '@huiyin/sdk/words';
import { html, nothing, type TemplateResult } from 'lit';
import { errorSummary, type FieldFault } from '../foundation/templates/error-summary.js';
import { selectField, textArea, textField } from '../foundation/templates/fields.js';
import { sealFinding } from '../foundation/templates/seal-part.js';
import type { Faults, Finding, Findings, Typed } from './log-check.types.js';

export interface LogCheckDrawing {
  readonly units: readonly BodySummary[];
  readonly values: Typed;
  readonly faults: Faults;
  readonly summary: { readonly heading: string; readonly wrong: readonly FieldFault[] };
  /** The key was filled in by the page or a link. */
  readonly isGiven: boolean;
  readonly findings: Findings;
  readonly onType: (change: Partial<Typed>) => void;
  readonly onLog: (event: Event) => void;
  readonly onWhole: () => void;
  readonly onStop: () => void;
  readonly onHead: (event: Event) => void;
  readonly onLeaf: (event: Event) => void;
}

export function logCheckTemplate(words: LogCheckWords, drawing: LogCheckDrawing): TemplateResult {
  const { summary } = drawing;
  const w = words.logCheck;
  return html`<article aria-labelledby="heading">
    <h2 id="heading">${w.heading}</h2>
    ${summary.wrong.length > 0 ? errorSummary(summary.heading, summary.wrong) : nothing}
    ${logForm(words, drawing)} ${finding('log', words, drawing)} ${whole(words, drawing)}
    <section aria-labelledby="head-heading">
      <h3 id="head-heading">${w.head.heading}</h3>
      <p>${w.head.intro}</p>
      ${headForm(words, drawing)} ${finding('head', words, drawing)}
    </section>
    <section aria-labelledby="leaf-heading">
      <h3 id="leaf-heading">${w.leaf.heading}</h3>
      <p>${w.leaf.intro}</p>
      ${leafForm(words, drawing)} ${finding('leaf', words, drawing)}
    </section>
  </article>`;
}

function logForm(words: LogCheckWords, drawing: LogCheckDrawing): TemplateResult {
  const { units, values, faults, isGiven, findings, onType, onLog } = drawing;
  const w = words.logCheck;
  return html`<form novalidate autocomplete="off" aria-labelledby="heading" @submit=${onLog}>
    ${selectField(
      words,
      {
        id: 'unit',
        label: w.unit,
        required: true,
        error: faults.unit,
        choices: units.map(({ slug, name }) => ({ value: slug, label: name })),
        value: values.unit,
        onChoose: (unit) => onType({ unit: unit ?? '' }),
      },
      w.unitPlaceholder,
    )}
    ${textArea(words, {
      id: 'key',
      label: w.key,
      hint: w.keyHint,
      required: true,
      error: faults.key,
      value: values.key,
      onInput: (key) => onType({ key }),
    })}
    ${isGiven ? html`<p class="notice late">${w.keyWarning}</p>` : nothing} ${submit(w.check, findings.log)}
  </form>`;
}

function headForm(
  words: LogCheckWords,
  { values, faults, findings, onType, onHead }: LogCheckDrawing,
): TemplateResult {
  const w = words.logCheck.head;
  return html`<form novalidate autocomplete="off" aria-labelledby="head-heading" @submit=${onHead}>
    ${textArea(words, {
      id: 'head',
      label: w.label,
      hint: w.hint,
      error: faults.head,
      value: values.head,
      onInput: (head) => onType({ head }),
    })}
    ${submit(w.button, findings.head, 'secondary')}
  </form>`;
}

function leafForm(
  words: LogCheckWords,
  { values, faults, findings, onType, onLeaf }: LogCheckDrawing,
): TemplateResult {
  const w = words.logCheck.leaf;
  return html`<form novalidate autocomplete="off" aria-labelledby="leaf-heading" @submit=${onLeaf}>
    ${textField(words, {
      id: 'place',
      label: w.place,
      hint: w.placeHint,
      inputMode: 'numeric',
      error: faults.place,
      value: values.place,
      onInput: (place) => onType({ place }),
    })}
    ${textField(words, {
      id: 'hash',
      label: w.hash,
      hint: w.hashHint,
      error: faults.hash,
      value: values.hash,
      onInput: (hash) => onType({ hash }),
    })}
    ${submit(w.button, findings.leaf, 'secondary')}
  </form>`;
}

function submit(label: string, found: Finding | undefined, kind = ''): TemplateResult {
  return html`<button class="button ${kind}" type="submit" aria-disabled=${isBusy(found)}>${label}</button>`;
}

/** Reading everything is offered once the signature is known to hold: it says how much there is. */
function whole(
  words: LogCheckWords,
  { findings, onWhole, onStop }: LogCheckDrawing,
): TemplateResult | typeof nothing {
  const { log, whole: found } = findings;
  const w = words.logCheck.whole;
  if (log?.state.type !== 'verified') return nothing;
  const size = formatCount(log.state.size);
  const reading = isBusy(found) ? found : undefined;
  return html`<section aria-labelledby="whole-heading">
    <h3 id="whole-heading">${w.heading}</h3>
    <p>${fill(w.intro, { amount: readingAmount(log.state.size) })}</p>
    ${
      reading
        ? html`<p>
              <label for="reading">${fill(w.progress, { read: formatCount(reading.read ?? 0), size })}</label>
              <progress id="reading" max=${log.state.size} value=${reading.read ?? 0}></progress>
            </p>
            <p><button class="button secondary" @click=${onStop}>${w.stop}</button></p>`
        : html`<p><button class="button secondary" @click=${onWhole}>${fill(w.button, { size })}</button></p>`
    }
    <p role="status">${found?.isStopped ? w.stopped : nothing}</p>
    ${reading || found?.isStopped ? sealFinding(undefined, true) : finding('whole', words, { findings })}
  </section>`;
}

function finding(
  part: LogCheckPart,
  words: LogCheckWords,
  { findings }: Pick<LogCheckDrawing, 'findings'>,
): TemplateResult {
  const found = findings[part];
  const w = words.logCheck;
  if (!found) return sealFinding(undefined, true);
  const { state, counts } = found;
  return html`${sealFinding(logCheckView(part, found, words), true)}
  ${
    counts
      ? html`<dl class="counts">
            ${(['entries', 'open', 'withheld', 'erased'] as const).map(
              (name) =>
                html`<dt>${w.whole.counts[name]}</dt>
                  <dd class="digits">${formatCount(counts[name])}</dd>`,
            )}
          </dl>
          <p class="small muted">${w.whole.countsNote}</p>`
      : nothing
  }
  ${
    state.type === 'verified'
      ? html`<p class="small muted digits" translate="no">
          ${state.origin} ${fill(w.root, { size: formatCount(state.size), root: state.root })}
        </p>`
      : nothing
  }
  ${'code' in state && state.code ? html`<p class="small muted">${fill(w.code, { code: state.code })}</p>` : nothing}
  ${
    state.type === 'broken' && state.evidence
      ? html`<h4>${w.evidence}</h4>
          <p>${w.evidenceNote}</p>
          <pre class="small" translate="no" tabindex="0">${evidenceText(state)}</pre>`
      : nothing
  }`;
}

function isBusy(found: Finding | undefined): boolean {
  return found?.state.type === 'checking';
}
