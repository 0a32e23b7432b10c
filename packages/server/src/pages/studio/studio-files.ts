// The pictures and posters that fit what was gathered: what is drawn on each, and what each is called.
import { chartAlts } from '@huiyin/article';
import { articleSubjects, type GatheredArticle } from '@huiyin/article/gather';
import { isWeek } from '@huiyin/sdk/rules';
import { fill } from '@huiyin/sdk/views';
import type { DrawnPicture, PictureOf, PosterOf } from '../picture-port.js';
import { formAddress } from '../unit-code-page.js';
import type { StudioValues } from './studio-request.js';
import { studioWords } from './studio-words.js';

const w = studioWords.files.names;

/** A file that is drawn when it is asked for. */
export interface StudioFile {
  /** In its address. */
  readonly name: string;
  readonly group: 'pictures' | 'posters';
  /** What it is, as it is offered. */
  readonly label: string;
  /** What it says to whoever can't see it, and whose drawing it is. */
  readonly alt?: { readonly heading: string; readonly text: string } | undefined;
  readonly picture: PictureOf;
}

/** Sheets that are offered. Whoever prints on A3 has a printer, and whoever shows a poster on a screen needs no larger one. */
const SHEETS = [
  { paper: 'A4', format: 'pdf' },
  { paper: 'A3', format: 'pdf' },
  { paper: 'A4', format: 'png' },
] as const;

export function studioFiles(gathered: GatheredArticle, origin: string): StudioFile[] {
  return [...picturesOf(gathered), ...postersOf(gathered), ...boxesOf(gathered, origin)];
}

function picturesOf(gathered: GatheredArticle): StudioFile[] {
  if (gathered.kind !== 'report-card') return [];
  const { view } = gathered;
  const group = 'pictures';
  return [
    { name: 'card.png', group, label: w.card, picture: { kind: 'card', view } },
    ...chartAlts(view).map(({ name, alt }) => {
      const { heading } = view[name];
      return {
        name: `chart-${name}.png`,
        group,
        label: fill(w.chart, { heading }),
        alt: { heading, text: alt },
        picture: { kind: 'chart', name, view },
      } as const;
    }),
  ];
}

function postersOf(gathered: GatheredArticle): StudioFile[] {
  switch (gathered.kind) {
    case 'report-card':
    case 'commitments':
    case 'meeting-notice':
      return SHEETS.map((sheet) => sheetOf('poster', gathered, sheet));
    default:
      return [];
  }
}

/** Of what is told of a whole unit: a code that opens its form. */
function boxesOf({ kind, body }: GatheredArticle, origin: string): StudioFile[] {
  const subject = articleSubjects[kind];
  if (subject !== 'period' && subject !== 'unit') return [];
  const view = { form: formAddress(origin, body, { channel: 'box' }) };
  return SHEETS.filter(({ format }) => format === 'pdf').map((sheet) =>
    sheetOf('box', { kind: 'box', view }, sheet),
  );
}

function sheetOf(name: 'poster' | 'box', poster: PosterOf, sheet: (typeof SHEETS)[number]): StudioFile {
  const { paper, format } = sheet;
  return {
    name: `${name}-${paper.toLowerCase()}.${format}`,
    group: 'posters',
    label: fill(w[name], { paper, format: format.toUpperCase() }),
    picture: { kind: 'poster', poster, paper, format },
  };
}

/** What will be drawn. */
export function typeOf(picture: PictureOf): DrawnPicture['type'] {
  return picture.kind === 'poster' && picture.format === 'pdf' ? 'application/pdf' : 'image/png';
}

/** What a file is called where it is kept: whose it is, of what and when, in ASCII. `fangzhuang-report-card-2026.png` */
export function fileName(
  { kind, body, snapshot }: GatheredArticle,
  values: StudioValues,
  name: string,
): string {
  const subject = articleSubjects[kind];
  const page = new URL(snapshot.live).pathname.split('/').at(-1) ?? '';
  const which =
    subject === 'unit'
      ? []
      : subject === 'period'
        ? [isWeek(values.period) ? values.period : page, ...publication(values.period)]
        : [page];
  const whole = name.startsWith('box-') ? [body] : [body, kind, ...which];
  const ending = name === 'card.png' ? '.png' : `-${name.replace(/^chart-/, '')}`;
  return `${whole.join('-')}${ending}`.replace(/[^A-Za-z0-9.-]/g, '');
}

/** Which of the cards that were published of a period. */
function publication(period: string): string[] {
  return period.startsWith('at:') ? [period.slice('at:'.length)] : [];
}
