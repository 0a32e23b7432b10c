// An appraisal in words: sections of figures, each with what it is made of; what is missing is said.
import type { Appraisal, Figure } from '../types/index.js';
import type { AppraisalWords } from '../words/index.js';
import { figureView, type FigureView } from './figure.js';
import { fill, formatCount, formatMoment, formatPeriod } from './format.js';
import { panelCount, panelLines, type PanelLine } from './reviews.js';

export interface AppraisalSection {
  readonly title: string;
  readonly figures: readonly FigureView[];
}

export interface AppraisalView {
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly AppraisalSection[];
  readonly ratings: { readonly title: string; readonly of: string; readonly lines: readonly string[] };
  readonly meetings: { readonly title: string; readonly lines: readonly string[] };
  readonly panel: { readonly title: string; readonly count: string; readonly lines: readonly PanelLine[] };
  readonly missing: readonly string[];
  /** `截至…` */
  readonly asOf: string;
  /** How much of the log it was counted from. */
  readonly log: string;
  /** The log's name and root. */
  readonly seal: string;
  /** What the file is called that it is read from by programs. */
  readonly file: string;
  /** What is typed to check it. */
  readonly command: string;
  readonly demo: boolean;
}

export function appraisalView(appraisal: Appraisal, words: AppraisalWords): AppraisalView {
  const { body, period, card, ratings, meetings = [], panel, missing, ledger } = appraisal;
  const w = words.appraisal;
  const section = (title: string, figures: readonly Figure[]): AppraisalSection => ({
    title,
    figures: figures.map((figure) => figureView(figure, words)),
  });
  const { oldest: _oldest, ...problems } = card.problems;
  const { terms } = words;
  const file = `appraisal-${body.slug}-${period}.json`;
  return {
    title: fill(w.title, { body: body.name, period: formatPeriod(period, words) }),
    lead: fill(w.lead, {
      size: formatCount(card.asOf.treeSize),
      at: formatMoment(card.asOf.at, words),
    }),
    sections: [
      section(w.problems, [card.received, ...Object.values(problems)]),
      section(w.closing, Object.values(card.closing)),
      section(w.aside, Object.values(card.aside)),
      ...(card.commitments ? [section(w.commitments, Object.values(card.commitments))] : []),
      section(w.office, [card.officeClaim]),
    ],
    ratings: {
      title: w.ratings,
      of: fill(w.ratingsOf, { n: formatCount(ratings.n) }),
      lines: ratings.counts.map(({ rating, count }) => `${terms.ratings[rating]} ${formatCount(count)}`),
    },
    meetings: {
      title: w.meetings,
      lines: meetings.map(({ meeting, n, slips, counts }) =>
        fill(counts ? w.meeting : w.meetingSmall, {
          meeting,
          n: formatCount(n),
          slips: formatCount(slips),
          counts: (counts ?? [])
            .map(({ rating, count }) => `${terms.ratings[rating]} ${formatCount(count)}`)
            .join('，'),
        }),
      ),
    },
    panel: { title: w.panel, count: panelCount(panel, words), lines: panelLines(panel, words) },
    missing: missing.map((gap) => w.missing[gap]),
    asOf: fill(words.common.asOf, { moment: formatMoment(card.asOf.at, words) }),
    log: fill(w.paper.log, { size: formatCount(card.asOf.treeSize) }),
    seal: `${appraisal.origin} · ${card.asOf.root}`,
    file,
    command: `huiyin-verify appraisal ${file} --key … --from export-${ledger}`,
    demo: card.demo === true,
  };
}
