// The right pane: a case, a form, what was written down, or a word on what to do first.
import { dayOf } from '@huiyin/sdk/rules';
import { fill, staffCaseView } from '@huiyin/sdk/views';
import type { DeskWords } from '@huiyin/sdk/words';
import { html, nothing, type TemplateResult } from 'lit';
import type { CasePhotosController } from '../../foundation/case-photos-controller.js';
import { currentTime } from '../../foundation/clock.js';
import { caseTemplate } from './case-template.js';
import type { PublicationController } from './publication-controller.js';
import { publicationTemplate } from './publication-template.js';
import { receiptTemplate } from './receipt-template.js';
import type { CasePane, EntryPane, Pane } from './staff-desk.types.js';
import type { WorkController } from './work-controller.js';
import { workTemplate } from './work-template.js';

export interface PaneDrawing {
  readonly pane: Pane;
  readonly works: WorkController;
  readonly looks: PublicationController;
  readonly photos: CasePhotosController;
  readonly areLettersOn: boolean;
  readonly onOpen: (number: string) => void;
  readonly onBack: () => void;
  readonly onPrint: () => void;
}

export function paneTemplate(words: DeskWords, drawing: PaneDrawing): TemplateResult {
  const { pane } = drawing;
  const w = words.staffDesk.case;
  switch (pane.type) {
    case 'nothing':
      return html`<p class="muted placeholder">${w.placeholder}</p>`;
    case 'opening':
      return html`<p class="muted placeholder">${fill(w.loading, { number: pane.number })}</p>`;
    case 'case':
      return casePart(words, pane, drawing);
    case 'entry':
      return entryPart(words, pane, drawing);
  }
}

function casePart(words: DeskWords, pane: CasePane, drawing: PaneDrawing): TemplateResult {
  const { works, looks, photos, areLettersOn, onBack, onPrint } = drawing;
  return caseTemplate(words, {
    pane,
    photos,
    view: staffCaseView(pane, dayOf(currentTime()), words),
    work: workPart(words, pane, works),
    publication: publicationTemplate(words, pane.appeal, looks),
    areLettersOn,
    isBegun: (action) => works.begun(pane.appeal.number, action),
    onBegin: (action, chosen) => works.begin(action, chosen),
    onBack,
    onPrint,
  });
}

function entryPart(words: DeskWords, pane: EntryPane, drawing: PaneDrawing): TemplateResult {
  const { works, onOpen } = drawing;
  if (!pane.receipt) return html`<div class="entry">${workPart(words, pane, works)}</div>`;
  return receiptTemplate(words, { receipt: pane.receipt, onOpen, onAnother: () => works.enter() });
}

function workPart(
  words: DeskWords,
  pane: CasePane | EntryPane,
  works: WorkController,
): TemplateResult | typeof nothing {
  const { work } = pane;
  if (!work) return nothing;
  return workTemplate(words, {
    work,
    form: works.formOf(work),
    file: pane.type === 'case' ? pane : undefined,
    units: works.units,
    onChange: works.change,
    onStart: works.start,
    onSend: works.send,
    onCancel: works.cancel,
  });
}
