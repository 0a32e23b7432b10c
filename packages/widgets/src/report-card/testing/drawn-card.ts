// A card on a page of a test, and how to read it.
import { mount, shadowPart } from '../../foundation/testing/fixture.js';
import { settled } from '../../foundation/testing/manual-clock.js';
import type { HuiyinReportCard } from '../report-card.js';
import type { CardServer } from './card-server.js';

const TAG = 'huiyin-report-card';

/** A card on the page, drawn from what the server answers. */
export async function open(
  server: CardServer,
  attributes: Record<string, string> = {},
): Promise<HuiyinReportCard> {
  const element = await mount<HuiyinReportCard>(TAG, {
    attributes,
    context: { client: server.client(), body: 'fangzhuang' },
    fallback: '<p id="fallback">截至 12 月 4 日。<a href="/b/fangzhuang">看完整的页面</a></p>',
  });
  await drawn(element);
  return element;
}

export async function drawn(element: HuiyinReportCard): Promise<void> {
  await settled();
  await element.updateComplete;
}

export function all(element: HuiyinReportCard, selector: string): HTMLElement[] {
  return [...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])];
}

export function textOf(element: HuiyinReportCard): string {
  return (shadowPart(element, 'article').textContent ?? '').replace(/\s+/g, ' ');
}

/** What a line says before it is opened, without the spaces between its parts. */
export function lineOf(element: HuiyinReportCard, section: string, name: string): string {
  const lines = all(element, `section[aria-labelledby='${section}'] summary`);
  const said = lines.map((line) => (line.textContent ?? '').replace(/\s+/g, ''));
  return said.find((line) => line.includes(name)) ?? '';
}
