// An appraisal to draw: that of openapi.json, and what its paper says from the first word to the last.
import { readFileSync } from 'node:fs';
import type { Appraisal } from '@huiyin/sdk';
import { appraisalView, fill, type AppraisalView } from '@huiyin/sdk/views';
import { wordsFor } from '@huiyin/sdk/words';
import { withoutBlanks } from '../../../../../test/read-pdf.js';

export const sdkWords = wordsFor('zh-CN');
export const words = sdkWords.appraisal;
export const live = 'https://huiyin.example/b/fangzhuang/2026';

const file = new URL('../../../../sdk/scripts/schema/examples/Appraisal.json', import.meta.url);

/** @param name the unit's */
export function exampleAppraisal(name = '方庄街道'): Appraisal {
  const { appraisal } = JSON.parse(readFileSync(file, 'utf8')) as { appraisal: { value: Appraisal } };
  const { value } = appraisal;
  return {
    ...value,
    body: { ...value.body, name },
    card: { ...value.card, body: { ...value.card.body, name } },
  };
}

export function viewOf(appraisal: Appraisal): AppraisalView {
  return appraisalView(appraisal, sdkWords);
}

/** Every text of the view in its order, with the words around it: what is read aloud. */
export function textOf(view: AppraisalView, marks: readonly string[] = []): string {
  const { figure, value, counts, meaning } = words.columns;
  const parts = [
    view.title,
    view.lead,
    words.paper.live,
    live,
    words.paper.code,
    ...view.sections.flatMap(({ title, figures }) => [
      ...[title, figure, value, counts, meaning],
      ...figures.flatMap((one) => [one.label, one.value, one.unit, one.outOf ?? '', one.meaning]),
    ]),
    ...[view.ratings.title, view.ratings.of, ...view.ratings.lines],
    ...(view.meetings.lines.length > 0 ? [view.meetings.title, ...view.meetings.lines] : []),
    ...[view.panel.title, view.panel.count],
    ...view.panel.lines.flatMap(({ title, figures, distribution }) => [title, figures, distribution]),
    ...[words.missingTitle, ...view.missing],
    ...[words.checkTitle, fill(words.paper.attached, { file: view.file }), words.check, view.command],
    `${words.paper.root}：${view.seal}`,
    ...(marks.length > 0 ? [words.paper.marksTitle, words.paper.marks, ...marks] : []),
  ];
  return withoutBlanks(parts.join(''));
}
