// Runs axe on one element and says in words what it found.
import type { AxeResults, RunOptions } from 'axe-core';
import 'axe-core/axe.min.js';

// The package has no module form; loaded like this it leaves a global.
const { axe } = globalThis as unknown as {
  axe: { run(context: Element, options: RunOptions): Promise<AxeResults> };
};

// An element is a part of a page: what a whole page needs is the page's business.
const PAGE_RULES = ['region', 'page-has-heading-one', 'landmark-one-main', 'heading-order'];

/** One line for each thing wrong, with the nodes concerned; empty when nothing is. */
export async function axeFindings(element: Element): Promise<string[]> {
  const rules = Object.fromEntries(PAGE_RULES.map((rule) => [rule, { enabled: false }]));
  const { violations } = await axe.run(element, { rules, resultTypes: ['violations'] });
  return violations.map(({ id, help, nodes }) => {
    const where = nodes.map((node) => `${node.target.join(' ')}: ${node.failureSummary ?? ''}`);
    return `${id}: ${help}\n${where.join('\n')}`;
  });
}
