// One appeal as anyone may see it: where it stands, what was published of it, and each step, newest first.
import type { AppealStoryView } from '@huiyin/sdk/views';
import { heading, item, listed, marked, note, said, small } from '../markup/parts.js';
import type { Pen } from '../markup/pen.js';
import { join, nothing, paragraph, strong, type Piece } from '../markup/piece.js';
import { words } from '../words.js';
import { longTexts, shortTexts, type KindOf } from './kind.js';

export const appeal: KindOf<'appeal'> = {
  told: ({ title, number }) => ({ title, period: number }),
  isDemo: ({ demo }) => demo !== undefined,
  cuts: ({ steps }) => [
    longTexts,
    { name: 'steps', full: steps.items.length, floor: 8 },
    shortTexts,
    { name: 'steps', full: Math.min(8, steps.items.length), floor: 1 },
  ],
  title: ({ title, number }) => words.title.appeal(title, number),
  summary: ({ state, standing }) => [`${words.status(state)}。`, standing],
  draw(view, pen) {
    const { mark, state, standing, following } = view;
    return join(
      paragraph('margin:8px 0;font-size:19px;line-height:1.4', strong(marked(pen, mark, state))),
      said(pen.say(standing)),
      publishedPart(pen, view),
      following === undefined ? nothing : said(pen.say(following)),
      stepsPart(pen, view),
    );
  },
};

function publishedPart(pen: Pen, { published, unpublished = '' }: AppealStoryView): Piece {
  if (!published) return note(pen, pen.say(unpublished));
  const { heading: title, text, place, on } = published;
  return join(
    heading(pen, title),
    text === '' ? nothing : said(pen.say(text)),
    said(pen.say(place)),
    note(pen, pen.say(on)),
  );
}

function stepsPart(pen: Pen, { steps: { heading: title, items, note: why } }: AppealStoryView): Piece {
  return join(
    heading(pen, title),
    listed(pen, { name: 'steps', title, measure: 'step' }, [...items].reverse(), ({ what, tags, day }) =>
      item(strong(pen.say([what, ...tags].join('：'))), small(pen, pen.say(day))),
    ),
    note(pen, pen.say(why)),
  );
}
