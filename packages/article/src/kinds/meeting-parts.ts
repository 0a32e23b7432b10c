// What is told of a meeting whether it is still to come or was held.
import type { MeetingDetailView } from '@huiyin/sdk/views';
import { meetingWordsFor } from '@huiyin/sdk/words';
import { cutNote, heading, note, notes, plainLines, said } from '../markup/parts.js';
import type { Pen } from '../markup/pen.js';
import { join, leaf, nothing, paragraph, stacked, strong, type Piece } from '../markup/piece.js';

export const w = meetingWordsFor('zh-CN').meetings;

/** Whether it takes place at all, when and where, each time that was changed, and what becomes of slips. */
export function meetingHead(pen: Pen, view: MeetingDetailView): Piece {
  const { standing, when, where, facts, moves, splits, slips } = view;
  return join(
    paragraph('margin:8px 0;font-size:19px;line-height:1.4', strong(pen.say(standing))),
    paragraph(
      'margin:8px 0;font-size:17px',
      stacked([
        join(leaf(`${w.whenTitle}：`), strong(pen.say(when))),
        join(leaf(`${w.whereTitle}：`), strong(pen.say(where))),
      ]),
    ),
    ...moves.map((move) => said(pen.say(move))),
    ...splits.map(({ text }) => said(pen.say(text))),
    ...slips.map((slip) => said(strong(pen.say(slip)))),
    facts.length > 0 ? note(pen, ...facts.map((fact) => pen.say(fact))) : nothing,
  );
}

/** Short lines under a heading, as far as there is room; nothing where there are none. */
export function linesPart(
  pen: Pen,
  name: string,
  title: string,
  items: readonly string[],
  draw: (lines: readonly Piece[]) => Piece = plainLines,
): Piece {
  if (items.length === 0) return nothing;
  const shown = items.slice(0, pen.allowed(name));
  if (shown.length === 0) {
    pen.leaveOut(title);
    return nothing;
  }
  return join(
    heading(pen, title),
    draw(shown.map((one) => pen.say(one))),
    cutNote(pen, title, 'item', shown.length, items.length),
  );
}

/** What it is about in its order, and what is answered at desks outside. */
export function agendaPart(pen: Pen, { agenda, desks }: MeetingDetailView): Piece {
  const lines = agenda.map((one, index) => `${index + 1}. ${one}`);
  return join(linesPart(pen, 'agenda', w.agendaTitle, lines), linesPart(pen, 'desks', w.desksTitle, desks));
}

/** Every step, newest first, with its place in the log. */
export function historyPart(pen: Pen, { history }: MeetingDetailView): Piece {
  const lines = history.map(({ what, told }) => `${what}（${told}）`);
  return linesPart(pen, 'history', w.historyTitle, lines, (shown) => notes(pen, shown));
}
