// A card's numbers as they stand as text on its page, each under its name: what was counted, and out of how many.
import type { FigureDefinition } from '@huiyin/sdk';
import { wordsFor } from '@huiyin/sdk/words';
import type { Page } from 'playwright-core';

const { definitions, reportCard } = wordsFor('zh-CN');

export interface NumberOnPage {
  readonly definition: FigureDefinition;
  /** As it stands there: `7`, `60,000`. */
  readonly value: number;
  /** Of `共109件中的7件`: 7 and 109; absent for what is itself the whole. */
  readonly madeOf?: readonly [numerator: number, denominator: number];
}

/** Which definitions stand in which section, by their names. */
const sections: Readonly<Record<string, readonly FigureDefinition[]>> = {
  problems: ['pending', 'overdue', 'disputed', 'reopened', 'docketed', 'carried-over'],
  closing: [
    'confirmed',
    'witnessed',
    'claimed',
    'unconfirmed',
    'closed-cannot',
    'declined',
    'merged',
    'withdrawn',
  ],
  commitments: [
    ...(['commitments-overdue', 'commitments-broken', 'commitments-open', 'commitments-claimed'] as const),
    ...(['commitments-kept-on-time', 'commitments-kept-extended', 'commitments-kept-late'] as const),
    ...(['commitments-unconfirmed', 'commitments-withdrawn'] as const),
  ],
  tasks: [
    'tasks-open',
    'tasks-claimed',
    'tasks-confirmed',
    'tasks-unconfirmed',
    'tasks-withdrawn',
    'tasks-funds',
  ],
};

/** Sentences that hold a number, by what it is a number of. */
const sentences: readonly (readonly [FigureDefinition, string, string])[] = [
  ['received', 'received', reportCard.receivedSentence],
  ['commitments-made', 'made', reportCard.commitments.summary],
  ['tasks-opened', 'opened', reportCard.tasks.summary],
];

/** Every number of the card that counts records. @param page shows a unit's page without script */
export async function numbersOn(page: Page): Promise<NumberOnPage[]> {
  const card = page.locator('article.card');
  const text = (await card.innerText()).replaceAll(/\s+/g, ' ');
  const numbers: NumberOnPage[] = sentences.map(([definition, name, sentence]) => {
    const [before = '', after = ''] = sentence.replace('{period}', '').split(`{${name}}`);
    return { definition, value: only(text, new RegExp(`${before}([\\d,]+)${after}`)) };
  });
  for (const [section, all] of Object.entries(sections)) {
    const lines = await linesIn(page, section);
    for (const definition of all) {
      const { label } = definitions[definition];
      const line = lines.find(({ name }) => name === label);
      if (!line) throw new Error(`no “${label}” among ${lines.map(({ name }) => name).join('、')}`);
      numbers.push({ definition, ...line });
    }
  }
  const claim = card.locator('details', { hasText: reportCard.closing.officeClaim.split('{')[0] ?? '' });
  const madeOf = madeOfIn((await claim.locator('.opened').textContent()) ?? '');
  numbers.push({ definition: 'office-claim', value: madeOf?.[0] ?? NaN, ...(madeOf && { madeOf }) });
  return numbers;
}

/** Names and numbers of a list of the card: of lines that open, and of what they open. */
async function linesIn(page: Page, section: string) {
  const found = await page.locator(`section[aria-labelledby=card-${section}]`).evaluate((element) =>
    [...element.querySelectorAll('details.opens, .opened dt')].map((line) => {
      const own = line.localName === 'dt' ? line : line.querySelector('summary');
      const opened = line.localName === 'dt' ? line.nextElementSibling : line.querySelector('.opened');
      return {
        name: own?.textContent ?? '',
        value: own?.querySelector('strong')?.textContent ?? '',
        opened: opened?.textContent ?? '',
      };
    }),
  );
  return found.map(({ name, value, opened }) => {
    const madeOf = madeOfIn(opened);
    return {
      name: (name.split(value)[0] ?? '').replaceAll(/\s+/g, ''),
      value: Number(value.replaceAll(',', '')),
      ...(madeOf && { madeOf }),
    };
  });
}

function madeOfIn(text: string): [number, number] | undefined {
  const found = /共([\d,]+).中的([\d,]+)/.exec(text);
  if (!found) return undefined;
  const [, denominator = '', numerator = ''] = found;
  return [Number(numerator.replaceAll(',', '')), Number(denominator.replaceAll(',', ''))];
}

function only(text: string, pattern: RegExp): number {
  const [, digits] = pattern.exec(text) ?? [];
  if (digits === undefined) throw new Error(`${String(pattern)} is not in: ${text}`);
  return Number(digits.replaceAll(',', ''));
}

/** Rows of a list with one number each: what came by each channel, what each class has. */
export async function rowsOf(
  page: Page,
  section: 'participation' | 'categories',
): Promise<Map<string, number>> {
  const rows = page.locator(`section[aria-labelledby=card-${section}] .line:has(.amount)`);
  const texts = await rows.evaluateAll((all) =>
    all.map((line) => [
      line.querySelector('.name')?.textContent ?? '',
      line.querySelector('strong')?.textContent ?? '',
    ]),
  );
  return new Map(texts.map(([name = '', count = '']) => [name.trim(), Number(count.replaceAll(',', ''))]));
}
