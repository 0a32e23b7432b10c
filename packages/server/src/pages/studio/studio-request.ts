// What the studio is asked for, read from its address; what is wrong or still missing is said at its field.
import type { ArticleKind, ArticleTheme } from '@huiyin/article';
import { articleKinds, articleThemes } from '@huiyin/article';
import { articleSubjects, type ArticleRequest } from '@huiyin/article/gather';
import { normaliseNumber } from '@huiyin/sdk';
import { isWeek } from '@huiyin/sdk/rules';
import { studioWords } from './studio-words.js';

const { faults: w } = studioWords;

/** Screens an article is looked at on, in CSS pixels: a small telephone, most telephones, and a computer. */
export const previewWidths = [320, 375, 677] as const;
export type PreviewWidth = (typeof previewWidths)[number];
export const previewSchemes = ['light', 'dark'] as const;
export type PreviewScheme = (typeof previewSchemes)[number];

export type StudioField = 'body' | 'kind' | 'period' | 'meeting' | 'number';
export type StudioFaults = Readonly<Partial<Record<StudioField, string>>>;

/** As it was typed and chosen. */
export interface StudioValues {
  readonly body: string;
  readonly kind: ArticleKind;
  /** A period, a week, or `at:` and the number of a published card; empty for this year. */
  readonly period: string;
  readonly meeting: string;
  readonly number: string;
  readonly theme: ArticleTheme;
  readonly width: PreviewWidth;
  readonly scheme: PreviewScheme;
  /** 大字: of the studio itself. */
  readonly isLarge: boolean;
}

export function valuesIn(query: URLSearchParams): StudioValues {
  const one = <T extends string>(name: string, known: readonly T[], otherwise: T): T =>
    known.find((value) => value === query.get(name)) ?? otherwise;
  return {
    body: query.get('body') ?? '',
    kind: one('kind', articleKinds, 'report-card'),
    period: query.get('period') ?? '',
    meeting: query.get('meeting') ?? '',
    number: query.get('number') ?? '',
    theme: one('theme', articleThemes, 'blue'),
    width: previewWidths.find((width) => String(width) === query.get('width')) ?? 375,
    scheme: one('scheme', previewSchemes, 'light'),
    isLarge: query.get('size') === 'large',
  };
}

/** The address of the same with something else. Only what the kind is asked for by stands in it. */
export function queryOf(values: StudioValues, change: Partial<StudioValues> = {}): string {
  const { body, kind, theme, width, scheme, isLarge, ...which } = { ...values, ...change };
  const subject = articleSubjects[kind];
  const named =
    subject === 'period'
      ? { period: which.period }
      : subject === 'meeting'
        ? { meeting: which.meeting }
        : subject === 'appeal'
          ? { number: which.number }
          : {};
  const looks = { theme, width: String(width), scheme, ...(isLarge && { size: 'large' }) };
  return new URLSearchParams({ body, kind, ...named, ...looks }).toString();
}

/** @returns what to gather; or what is missing, which is no fault as long as nobody asked for the article yet */
export function requestOf(values: StudioValues): ArticleRequest | StudioFaults {
  const { body, kind, period, meeting } = values;
  if (!body) return { body: w.body };
  switch (kind) {
    case 'report-card':
      if (period.startsWith('at:')) return { kind, body, at: period.slice('at:'.length) };
      if (isWeek(period)) return { kind, body, week: period };
      return { kind, body, ...(period && { period }) };
    case 'commitments':
    case 'lists':
      return { kind, body };
    case 'meeting-notice':
    case 'meeting-result':
      return meeting ? { kind, meeting } : { meeting: w.meeting };
    case 'appeal': {
      const number = normaliseNumber(values.number);
      return number === undefined ? { number: w.number } : { kind, number };
    }
  }
}

export function isRequest(asked: ArticleRequest | StudioFaults): asked is ArticleRequest {
  return 'kind' in asked && asked.kind !== undefined && articleKinds.some((kind) => kind === asked.kind);
}
