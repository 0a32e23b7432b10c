// The appraisal export on paper: the same view as its page, on A4, with the signed file it was drawn from inside.
import type { Appraisal } from '@huiyin/sdk';
import { parseMoment } from '@huiyin/sdk/rules';
import { appraisalView, fill, type AppraisalSection, type AppraisalView } from '@huiyin/sdk/views';
import { wordsFor } from '@huiyin/sdk/words';
import { codePointsOf } from '@huiyin/fonts';
import { code } from './code.js';
import { address, heading, list, paragraph, title } from './flow.js';
import { cutTo } from '@huiyin/article/paper';
import { Paper, paperFonts } from './paper.js';
import { demoColours, styles } from './styles.js';
import { headOf, table, type Column } from './table.js';

const sdkWords = wordsFor('zh-CN');
const words = sdkWords.appraisal;

/** `quiet`: about as much as is left blank around the drawing. */
const CODE = { side: 84, gap: 14, quiet: 9 } as const;

const columns: readonly Column[] = [
  { title: words.columns.figure, share: 0.21, style: styles.cellStrong },
  { title: words.columns.value, share: 0.12, style: styles.cellStrong, toRight: true },
  { title: words.columns.counts, share: 0.21, style: styles.cell },
  { title: words.columns.meaning, share: 0.46, style: styles.cell },
];

/**
 * The same bytes for the same appraisal: no clock and no chance is in them.
 * @param live the page where everybody reads the unit's figures of the period
 */
export async function appraisalPdf(appraisal: Appraisal, live: string): Promise<Uint8Array> {
  const at = parseMoment(appraisal.issuedAt);
  if (at === undefined) throw new RangeError(`not a moment: ${appraisal.issuedAt}`);
  const view = appraisalView(appraisal, sdkWords);
  const file = new TextEncoder().encode(`${JSON.stringify(appraisal)}\n`);
  return await drawAppraisal(view, { live, at: new Date(at), author: appraisal.origin, file });
}

export interface AppraisalTerms {
  readonly live: string;
  readonly at: Date;
  readonly author: string;
  /** What goes along in the document. */
  readonly file: Uint8Array;
}

/** Draws a view of whatever length. */
export async function drawAppraisal(
  view: AppraisalView,
  { live, at, author, file }: AppraisalTerms,
): Promise<Uint8Array> {
  const terms = { lang: sdkWords.lang, title: view.title, subject: view.lead, author, at };
  const paper = new Paper(await paperFonts(), terms);
  paper.attach(file, view.file, words.paper.attachment, at);
  opening(paper, view, live);
  for (const section of view.sections) figures(paper, section);
  lines(paper, view.ratings.title, [view.ratings.of], view.ratings.lines);
  if (view.meetings.lines.length > 0) lines(paper, view.meetings.title, [], view.meetings.lines);
  panel(paper, view.panel);
  lines(paper, words.missingTitle, [], view.missing);
  checking(paper, view);
  marks(paper);
  return await paper.finish((page, pages) => margins(paper, view, { page, pages }));
}

/** What it is of, as of when, and beside it the way to the page. */
function opening(paper: Paper, view: AppraisalView, live: string): void {
  const { y } = paper;
  const width = paper.width - CODE.side - CODE.gap;
  title(paper, view.title, width);
  paper.y += 6;
  paragraph(paper, view.lead, { width });
  const first = paper.y;
  paragraph(paper, words.paper.live, { width, style: styles.small, above: 6 });
  address(paper, live, { width, style: styles.small });
  // A title may be so long that this is another sheet already; then there is room at its top.
  const isSame = first > y;
  const x = paper.right - CODE.side;
  const alt = fill(words.paper.codeAlt, { address: live });
  const top = isSame ? y : paper.top;
  code(paper, paper.root, live, alt, { x, y: top, side: CODE.side });
  const under = { style: styles.small, x: x + CODE.quiet, width: CODE.side - CODE.quiet };
  const { y: end } = paper;
  paper.y = top + CODE.side;
  paragraph(paper, words.paper.code, under);
  paper.y = Math.max(paper.y, end);
}

function figures(paper: Paper, { title: name, figures: all }: AppraisalSection): void {
  const rows = all.map(({ label, value, unit, outOf, meaning }) => [
    label,
    value + unit,
    outOf ?? '',
    meaning,
  ]);
  heading(paper, name, headOf(paper, columns, rows[0]));
  table(paper, columns, rows);
}

/** A chapter of sentences, and a list under them. */
function lines(paper: Paper, name: string, sentences: readonly string[], items: readonly string[]): void {
  heading(paper, name);
  for (const sentence of sentences) paragraph(paper, sentence);
  if (items.length > 0) list(paper, items);
}

function panel(paper: Paper, { title: name, count, lines: all }: AppraisalView['panel']): void {
  heading(paper, name);
  paragraph(paper, count);
  for (const line of all) {
    paragraph(paper, line.title, { style: styles.strong, above: 4 });
    paragraph(paper, line.figures);
    paragraph(paper, line.distribution, { style: styles.small });
  }
}

function checking(paper: Paper, { command, seal, file }: AppraisalView): void {
  heading(paper, words.checkTitle);
  paragraph(paper, fill(words.paper.attached, { file }));
  paragraph(paper, words.check);
  paragraph(paper, command, { above: 4 });
  paragraph(paper, `${words.paper.root}：${seal}`, { style: styles.small, above: 4 });
}

/** Nothing is left out unsaid: what could not be drawn is told by its number. */
function marks(paper: Paper): void {
  if (paper.missing.size === 0) return;
  const all = [...paper.missing].map(([stands, count]) =>
    fill(words.paper.mark, { code: codePointsOf(stands), count }),
  );
  heading(paper, words.paper.marksTitle);
  paragraph(paper, words.paper.marks);
  list(paper, all);
}

/** On every sheet: of what it is and as of when, that it is a demonstration, the head of the log, and which sheet. */
function margins(
  paper: Paper,
  { title: name, asOf, log, seal, demo }: AppraisalView,
  place: { readonly page: number; readonly pages: number },
): void {
  const style = styles.margin;
  const measure = paper.measure(style);
  const write = (text: string, x: number, y: number): void => {
    const [line] = paper.set(text, Infinity, style);
    if (line) paper.write(line, x, y, style);
  };
  const markWidth = demo ? demoMark(paper) : 0;
  write(cutTo(name, paper.width - markWidth - 12, measure), paper.left, 30);
  write(`${asOf} · ${log}`, paper.left, 30 + style.leading);
  paper.rule(58);
  const sheet = fill(words.paper.sheet, place);
  const [number] = paper.set(sheet, Infinity, style);
  const foot = paper.foot - 42;
  paper.rule(foot - 6);
  if (number) paper.write(number, paper.right - number.width, foot, style);
  const room = paper.width - (number?.width ?? 0) - 12;
  paper.set(seal, room, style).forEach((line, index) => {
    if (index < 2) paper.write(line, paper.left, foot + index * style.leading, style);
  });
}

/** @returns how wide it is */
function demoMark(paper: Paper): number {
  const [line] = paper.set(words.demo, Infinity, styles.mark);
  if (!line) return 0;
  const width = line.width + 12;
  const x = paper.right - width;
  paper.box({ x, y: 30, width, height: 18 }, demoColours.surface, demoColours.edge);
  paper.write(line, x + 6, 30 + (18 - styles.mark.leading) / 2, styles.mark);
  return width;
}
