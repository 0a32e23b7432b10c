// More streets of the demonstration, told backwards from the day it is: a few cases each.
import { addDays, startOfDay, type Millis } from '@huiyin/sdk/rules';
import type { Day } from '@huiyin/sdk';
import { atChangxindian } from './changxindian.js';
import { atDonggaodi } from './donggaodi.js';
import { atFenghuangling } from './fenghuangling.js';
import type { DemoStep, ToldCase } from './story.js';
import type { Told, ToldStreet } from './street-desk.js';
import { atWangzuo } from './wangzuo.js';
import { atWulidian } from './wulidian.js';
import { atXincun } from './xincun.js';

const HOUR = 3_600_000;
const MINUTE = 60_000;

const streets: Readonly<Record<ToldStreet, readonly Told[]>> = {
  xincun: atXincun,
  changxindian: atChangxindian,
  donggaodi: atDonggaodi,
  wangzuo: atWangzuo,
  wulidian: atWulidian,
  fenghuangling: atFenghuangling,
};

/** All of them as of `today`, each step of the past. The same `today` always gives the same. */
export function neighbourCases(today: Day): ToldCase[] {
  return Object.entries(streets).flatMap(([street, cases]) =>
    cases.map((told, index) => toldCase(street, told, index, today)),
  );
}

function toldCase(body: string, told: Told, index: number, today: Day): ToldCase {
  const { age, steps, ...words } = told;
  const received = addDays(today, -age);
  const at = (days: number, hour: number): Millis =>
    // So many minutes later as to look like nobody's timetable.
    startOfDay(addDays(received, days)) + hour * HOUR + ((index * 17 + days * 7) % 40) * MINUTE;
  return {
    name: `${body}-${index + 1}`,
    receivedAt: startOfDay(received) + 8 * HOUR + ((index * 23) % 60) * MINUTE,
    entry: {
      body,
      kind: 'request',
      ...words,
      anonymous: index % 4 === 3,
      consentToPublish: index % 2 === 0,
    },
    steps: steps.map(([days, hour, step]): DemoStep => ({ ...step, at: at(days, hour) })),
  };
}
