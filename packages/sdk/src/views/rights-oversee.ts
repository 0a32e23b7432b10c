// 监督 in words: residents' own verdict, panels, the sealed log and the appraisal; and where to complain of conduct.
import type { Day, UnitContact, UnitRights } from '../types/index.js';
import type { RightsWords } from '../words/index.js';
import { fill, formatCount, formatDay, formatPeriod } from './format.js';
import { sectionOf, telephones, type RightsItem, type RightsLink } from './rights-parts.js';

export function overseeItems(rights: UnitRights, today: Day, words: RightsWords): RightsItem[] {
  const w = words.rights.oversee;
  const { body, asOf, oversee } = rights;
  const { confirmed, claimed, unconfirmed } = oversee;
  return [
    {
      id: 'evaluation',
      name: w.evaluation.name,
      href: sectionOf(body, 'progress'),
      told: [
        fill(w.evaluation.told, {
          confirmed: formatCount(confirmed),
          claimed: formatCount(claimed),
          unconfirmed: formatCount(unconfirmed),
        }),
      ],
      named: [],
    },
    ...reviews(rights, today, words),
    {
      id: 'log',
      name: w.log.name,
      href: `/verify/${body.slug}`,
      told: [fill(w.log.told, { size: formatCount(asOf.treeSize) })],
      named: [],
    },
    {
      id: 'appraisal',
      name: w.appraisal.name,
      href: `/verify/${body.slug}#appraisal`,
      told: [w.appraisal.told],
      named: [],
    },
    conduct(rights, words),
  ];
}

function reviews({ body, oversee }: UnitRights, today: Day, words: RightsWords): RightsItem[] {
  if (!oversee.reviews) return [];
  const w = words.rights.oversee.reviews;
  const { period, n, declared, closesOn } = oversee.reviews;
  const counts = {
    period: formatPeriod(period, words),
    n: formatCount(n),
    declared: formatCount(declared),
  };
  const until = fill(w.open, { day: formatDay(closesOn, words) });
  return [
    {
      id: 'reviews',
      name: w.name,
      href: sectionOf(body, 'reviews'),
      told: [fill(declared > 0 ? w.declared : w.count, counts), ...(today <= closesOn ? [until] : [])],
      named: [],
    },
  ];
}

/** The form first: a criticism has a number and clocks. Then the unit's own numbers, then those above it. */
function conduct({ body, speak, oversee }: UnitRights, words: RightsWords): RightsItem {
  const w = words.rights.oversee.conduct;
  const named = [
    { text: fill(w.criticism, { kind: words.terms.kinds.criticism }), href: sectionOf(body, 'appeal') },
    ...contactLinks(speak.contact, words),
    ...oversee.above.flatMap((above) => [
      { text: fill(w.above, { body: above.body.name }), href: sectionOf(above.body, 'contact') },
      ...contactLinks(above, words),
    ]),
  ];
  // A hotline that all of them share is called once.
  const once = named.filter(({ href }, at) => named.findIndex((one) => one.href === href) === at);
  return { id: 'conduct', name: w.name, told: [w.told], named: once };
}

/** Numbers, and the box on the web. */
function contactLinks({ body, online, ...contact }: UnitContact, words: RightsWords): RightsLink[] {
  const w = words.rights.oversee.conduct;
  const { name } = body;
  return [
    ...telephones(contact, {
      own: (phone) => fill(w.phone, { body: name, phone }),
      point: (label, value) => fill(w.point, { body: name, label, value }),
    }),
    ...(online ? [{ text: fill(w.online, { body: name, label: online.label }), href: online.url }] : []),
  ];
}
