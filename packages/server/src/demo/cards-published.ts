// The demonstration's published cards: the half-year's in July, the third quarter's in October.
import type { Day } from '@huiyin/sdk';
import { demoActor } from './demo-actor.js';
import { demoYear } from './plan.js';
import type { SeedPorts, Turn } from './turns.js';

const published = [
  { half: 'H1', on: '07-10' },
  { half: 'Q3', on: '10-12' },
] as const;

export function cardsPublished({ useCases }: SeedPorts, today: Day): Turn[] {
  const year = demoYear(today).from.slice(0, 4);
  return published.map(({ half, on }) => ({
    name: `card-${half}`,
    at: Date.parse(`${year}-${on}T19:30:00+08:00`),
    take: (circumstances) =>
      useCases['staff.reportCards.publish'](
        { path: {}, query: {}, body: { body: 'fangzhuang', period: `${year}-${half}` } },
        { ...circumstances, actor: demoActor('lead@fangzhuang') },
      ),
  }));
}
