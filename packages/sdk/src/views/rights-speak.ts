// 表达 in words: the form and its clocks, following what one has said, what others said, and who listens elsewhere.
import type { UnitRights } from '../types/index.js';
import type { RightsWords } from '../words/index.js';
import { fill, formatCount, formatDay } from './format.js';
import { sectionOf, telephones, type RightsItem } from './rights-parts.js';

export function speakItems(rights: UnitRights, words: RightsWords): RightsItem[] {
  const w = words.rights.speak;
  const { body, know, speak } = rights;
  const { firstResponseDays, resolutionDays } = speak.standard;
  return [
    {
      id: 'appeal',
      name: w.appeal.name,
      href: sectionOf(body, 'appeal'),
      told: [
        fill(w.appeal.told, {
          first: formatCount(firstResponseDays),
          resolution: formatCount(resolutionDays),
        }),
      ],
      named: [],
    },
    {
      id: 'progress',
      name: w.progress.name,
      href: sectionOf(body, 'progress'),
      told: [w.progress.told],
      named: [],
    },
    {
      id: 'lists',
      name: w.lists.name,
      href: sectionOf(body, 'lists'),
      told: [
        fill(w.lists.told, { received: formatCount(know.appeals.received), open: formatCount(speak.open) }),
      ],
      named: [],
    },
    ...ways(rights, words),
  ];
}

/** Nothing where nobody has published any. */
function ways({ body, speak }: UnitRights, words: RightsWords): RightsItem[] {
  const w = words.rights.speak.ways;
  const { contact, ways: published } = speak;
  const named = telephones(contact, {
    own: (phone) => fill(w.phone, { phone }),
    point: (label, value) => fill(w.point, { label, value }),
  });
  if (!published && contact.points.length === 0) return [];
  const { posts = 0, reception } = published ?? {};
  const told = [
    ...(posts > 0 ? [fill(w.posts, { count: formatCount(posts) })] : []),
    ...(reception
      ? [
          fill(w.reception, {
            ...reception,
            day: formatDay(reception.day, words),
            body: reception.body.name,
          }),
        ]
      : []),
  ];
  return [
    { id: 'ways', name: w.name, href: sectionOf(body, published ? 'directory' : 'contact'), told, named },
  ];
}
