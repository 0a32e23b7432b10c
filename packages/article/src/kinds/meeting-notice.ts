// A meeting that is still to come: when, where, about what, and how to take part.
import { heading, said } from '../markup/parts.js';
import { join, leaf, nothing } from '../markup/piece.js';
import { ArticleError } from '../types.js';
import { words } from '../words.js';
import { longTexts, shortTexts, type KindOf } from './kind.js';
import { agendaPart, historyPart, meetingHead } from './meeting-parts.js';

export const meetingNotice: KindOf<'meeting-notice'> = {
  told: ({ title }) => ({ title }),
  isDemo: ({ demo }) => demo,
  cuts: ({ agenda, desks, history }) => [
    longTexts,
    { name: 'history', full: history.length, floor: 0 },
    { name: 'desks', full: desks.length, floor: 0 },
    shortTexts,
    { name: 'agenda', full: agenda.length, floor: 1 },
  ],
  title: ({ title }) => words.title['meeting-notice'](title),
  summary: ({ when, where }) => [`${when}，${where}。`],
  draw(view, pen) {
    const { status } = view;
    if (status === 'closed')
      throw new ArticleError('view-unfit', 'the meeting is over: its result can be told');
    const isToCome = status !== 'cancelled';
    return join(
      meetingHead(pen, view),
      isToCome ? join(heading(pen, words.notice.takePart), said(leaf(words.notice.how))) : nothing,
      agendaPart(pen, view),
      historyPart(pen, view),
    );
  },
};
