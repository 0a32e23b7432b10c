// A meeting that was held: what was asked, answered and promised, and what people thought of it.
import type { MeetingDetailView, MeetingQuestionView } from '@huiyin/sdk/views';
import { cutNote, heading, item, note, plainLines, said, small } from '../markup/parts.js';
import type { Pen } from '../markup/pen.js';
import { GAP, join, nothing, span, strong, type Piece } from '../markup/piece.js';
import { ArticleError } from '../types.js';
import { words } from '../words.js';
import { longTexts, shortTexts, type KindOf } from './kind.js';
import { agendaPart, historyPart, linesPart, meetingHead, w } from './meeting-parts.js';

export const meetingResult: KindOf<'meeting-result'> = {
  told: ({ title }) => ({ title }),
  isDemo: ({ demo }) => demo,
  cuts: ({ agenda, desks, history, questions, cards, attendance, minutes, review, ratings }) => [
    longTexts,
    { name: 'history', full: history.length, floor: 0 },
    { name: 'desks', full: desks.length, floor: 0 },
    { name: 'agenda', full: agenda.length, floor: 0 },
    { name: 'cards', full: cards.length, floor: 0 },
    { name: 'minutes', full: minutes === undefined ? 0 : 1, floor: 0 },
    { name: 'questions', full: questions.length, floor: 6 },
    shortTexts,
    { name: 'attendance', full: attendance.length, floor: 0 },
    { name: 'review', full: review.length, floor: 0 },
    { name: 'ratings', full: ratings ? 1 : 0, floor: 0 },
    { name: 'questions', full: Math.min(6, questions.length), floor: 1 },
  ],
  title: ({ title }) => words.title['meeting-result'](title),
  summary: ({ when, where, facts }) => [`${when}，${where}。`, facts[facts.length - 1] ?? ''],
  draw(view, pen) {
    const { status, cards, attendance, minutes } = view;
    if (status !== 'closed') throw new ArticleError('view-unfit', 'the meeting was not held yet, or never');
    if (view.questions.length === 0) pen.warn('nothing-to-tell', words.warnings.nothing(w.questionsTitle));
    return join(
      meetingHead(pen, view),
      questionsPart(pen, view),
      ratingsPart(pen, view),
      agendaPart(pen, view),
      linesPart(pen, 'minutes', w.minutesTitle, minutes === undefined ? [] : [minutes]),
      linesPart(
        pen,
        'review',
        w.reviewTitle,
        view.review.map(({ term, text }) => `${term}：${text}`),
      ),
      linesPart(pen, 'attendance', w.attendanceTitle, attendance),
      attendance.length > 0 && pen.allowed('attendance') > 0 ? note(pen, pen.say(w.attendanceNote)) : nothing,
      linesPart(pen, 'cards', w.cardsTitle, cards),
      historyPart(pen, view),
    );
  },
};

/** By their number on the night. Where there is no room for all, what was not answered or not kept stays longest. */
function questionsPart(pen: Pen, { questions }: MeetingDetailView): Piece {
  const room = Math.min(questions.length, pen.allowed('questions'));
  const ranked = [...questions].sort((a, b) => Number(isWanting(b)) - Number(isWanting(a)));
  const kept = new Set(ranked.slice(0, room));
  return join(
    heading(pen, w.questionsTitle),
    questions.length === 0 ? said(pen.say(w.noQuestions)) : nothing,
    ...questions.filter((one) => kept.has(one)).map((one) => questionItem(pen, one)),
    cutNote(pen, w.questionsTitle, 'item', room, questions.length),
  );
}

function isWanting({ answer, promises }: MeetingQuestionView): boolean {
  return answer === w.unanswered || promises.some(({ isLate }) => isLate);
}

function questionItem(pen: Pen, question: MeetingQuestionView): Piece {
  const { turn, asked, answer, answered, promises, appeal, standing } = question;
  const { late } = pen.inks;
  return item(
    join(pen.say(turn, '', GAP), strong(pen.say(asked))),
    answer === w.unanswered ? span(pen.say(answer), `color:${late}`) : pen.say(answer),
    answered === undefined ? nothing : pen.say(answered),
    ...promises.map(({ text, due, isLate }) => {
      const told = join(pen.say(words.promised(text)), pen.tell(due, GAP));
      return isLate ? span(told, `color:${late}`) : told;
    }),
    small(pen, pen.say(`${appeal}，${standing}`)),
  );
}

function ratingsPart(pen: Pen, { ratings }: MeetingDetailView): Piece {
  if (!ratings) return nothing;
  if (pen.allowed('ratings') === 0) {
    pen.leaveOut(w.ratingsTitle);
    return nothing;
  }
  const { of, lines, solved, standing } = ratings;
  if (solved.length === 0 && lines.length === 1) pen.warn('small-sample', words.warnings.fewRatings);
  return join(
    heading(pen, w.ratingsTitle),
    said(pen.say(of)),
    plainLines(lines.map((line) => pen.say(line))),
    ...(solved.length > 0
      ? [said(pen.say(w.solvedTitle)), plainLines(solved.map((line) => pen.say(line)))]
      : []),
    note(pen, pen.say(standing)),
  );
}
