// Whom to turn to, as it is typed: posts and receptions one to a line, columns by `｜`, `|` or a tab.
import type { DirectoryDraft, DirectoryEntry, PostDraft, Reception, ReceptionDraft } from '@huiyin/sdk';
import { isMobileNumber } from '@huiyin/sdk/rules';
import { directoryWordsFor } from '@huiyin/sdk/words';
import { directoryWords as words } from './directory-words.js';

const { weekdays } = directoryWordsFor('zh-CN').directory;

/** Fields of the form, in their order. */
export const directoryFields = ['phone', 'phonePublished', 'label', 'url', 'posts', 'receptions'] as const;
export type DirectoryField = (typeof directoryFields)[number];

/** As typed; `phonePublished` is `yes` or nothing. */
export type DirectoryValues = Readonly<Record<DirectoryField, string>>;

/** What is published now, as it would have been typed. */
export function directoryValues(entry: DirectoryEntry | undefined): DirectoryValues {
  const { phone = '', online, posts = [], receptions = [] } = entry ?? {};
  return {
    phone,
    phonePublished: phone !== '' && isMobileNumber(phone) ? 'yes' : '',
    label: online?.label ?? '',
    url: online?.url ?? '',
    posts: posts
      .map(({ name, title, scope = '', phone: number = '' }) => {
        const published = number !== '' && isMobileNumber(number) ? words.published : '';
        return lineOf([name, title, scope, number, published]);
      })
      .join('\n'),
    receptions: receptions.map(receptionLine).join('\n'),
  };
}

function receptionLine(reception: Reception): string {
  const { title, begins, ends, place, who = '' } = reception;
  const day = reception.type === 'weekly' ? (weekdays[reception.weekday - 1] ?? '') : reception.day;
  return lineOf([title, day, `${begins}-${ends}`, place, who]);
}

/** What is empty at the end need not be written. */
function lineOf(cells: readonly string[]): string {
  return cells.join('｜').replace(/｜+$/, '');
}

/** What the wire wants; still to be validated. What can't be read stays as it was typed, to be refused where it stands. */
export function directoryDraft(body: string, values: DirectoryValues): DirectoryDraft {
  const { phone, label, url } = values;
  return {
    body,
    ...(phone && { phone: phoneOf(phone, values.phonePublished === 'yes') }),
    ...((label || url) && { online: { label, url } }),
    posts: linesIn(values.posts).map(({ cells }) => postOf(cells)),
    receptions: linesIn(values.receptions).map(({ cells }) => receptionOf(cells)),
  };
}

/** Lines that say something, with their place from 1. */
export function linesIn(typed: string): { readonly place: number; readonly cells: readonly string[] }[] {
  return typed
    .split(/\r?\n/)
    .map((line, index) => ({ place: index + 1, cells: line.split(/[｜|\t]/).map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.some(Boolean));
}

function postOf([name = '', title = '', scope, phone, published]: readonly string[]): PostDraft {
  return {
    name,
    title,
    ...(scope && { scope }),
    ...(phone && { phone: phoneOf(phone, published === words.published) }),
  };
}

function phoneOf(number: string, isPublished: boolean): NonNullable<PostDraft['phone']> {
  const plain = number.normalize('NFKC').replace(/[\u2010-\u2015\u2212]/g, '-');
  return { number: plain, ...(isPublished && isMobileNumber(plain) && { publishedMobile: true }) };
}

function receptionOf([title = '', day = '', hours = '', place = '', who]: readonly string[]): ReceptionDraft {
  const [begins = '', ends = ''] = hours
    .normalize('NFKC')
    .split(/\s*(?:[-\u2010-\u2015~〜]|到|至)\s*/)
    .map(clockTime);
  const rest = { title, begins, ends, place, ...(who && { who }) };
  const weekday = weekdayIn(day);
  return weekday === undefined
    ? { type: 'dated', day: dayIn(day), ...rest }
    : { type: 'weekly', weekday, ...rest };
}

/** `9:00` as `09:00`. */
function clockTime(typed: string): string {
  const plain = typed.trim().replace(/[点時时]$/, ':00');
  return /^\d:/.test(plain) ? `0${plain}` : plain;
}

/** 1 for Monday to 7 for Sunday: `周五`, `每周五`, `星期五`. */
function weekdayIn(typed: string): number | undefined {
  const [, name] = /^(?:每)?(?:周|星期)([一二三四五六日天])$/.exec(typed) ?? [];
  return name === undefined ? undefined : '一二三四五六日'.indexOf(name === '天' ? '日' : name) + 1;
}

function dayIn(typed: string): string {
  const [, year, month = '', day = ''] =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(typed.normalize('NFKC')) ?? [];
  return year === undefined ? typed : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
