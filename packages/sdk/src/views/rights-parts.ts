// What each of the four rights is made of: things with the place where they are done.
import type { BodySummary, UnitContact } from '../types/index.js';
import { dialled } from './directory.js';

/** A place one can go to. */
export interface RightsLink {
  readonly text: string;
  /** A path at the unit's server; or a telephone, or an address elsewhere. */
  readonly href: string;
}

/** One thing by name: a decision, a meeting, a number to call. */
export interface RightsNamed extends RightsLink {
  readonly told?: string | undefined;
  /** Can be done today, and for how long still is in `told`. */
  readonly isNow?: boolean;
  /** Where what came of it is done. */
  readonly also?: RightsLink | undefined;
}

export interface RightsItem {
  /** What it is, for whoever draws it. */
  readonly id: string;
  readonly name: string;
  /** Where it is done; absent where only what is named below is. */
  readonly href?: string | undefined;
  readonly told: readonly string[];
  /** Something of it is past its day. */
  readonly isLate?: boolean;
  readonly named: readonly RightsNamed[];
}

/** Where a section of a unit's page is. */
export function sectionOf({ slug }: Pick<BodySummary, 'slug'>, section: string): string {
  return `/b/${slug}#${section}`;
}

/** A number to call, once however often it was published. */
export function telephones(
  { phone, points }: Pick<UnitContact, 'phone' | 'points'>,
  say: { readonly own: (phone: string) => string; readonly point: (label: string, value: string) => string },
): RightsLink[] {
  const all = [
    ...(phone === undefined ? [] : [{ text: say.own(phone), number: dialled(phone) }]),
    ...points.flatMap(({ kind, label, value }) =>
      kind === 'phone' ? [{ text: say.point(label, value), number: dialled(value) }] : [],
    ),
  ];
  return all
    .filter(({ number }, at) => all.findIndex((one) => one.number === number) === at)
    .map(({ text, number }) => ({ text, href: `tel:${number}` }));
}
