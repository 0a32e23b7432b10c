// Holding a head somebody has kept, from an article or a poster, against the log as it stands now.
import type { BodySummary, Week } from '@huiyin/sdk';
import { frontierRoot, parseLogHead } from '@huiyin/sdk/rules';
import { bodyOf } from './bodies.js';
import { isContinued } from './log-trees.js';
import type { UseCasePorts } from './ports.js';
import { summaryOf, type Units } from './units.js';

/** What came of it. Sizes are numbers of sealed entries. */
export type HeadFound =
  /** No head is in what was pasted, or more than one. */
  | { readonly type: 'unreadable' }
  /** It is of another log; `unit` heads that one where it is kept here. */
  | { readonly type: 'other'; readonly origin: string; readonly unit?: BodySummary }
  /** The log had exactly this root at that size, and `since` entries have come after it. */
  | {
      readonly type: 'holds';
      readonly size: number;
      readonly since: number;
      /** Those whose snapshot has this head. */
      readonly weeks: readonly Week[];
    }
  /** Of more entries than the log has. */
  | { readonly type: 'ahead'; readonly size: number; readonly entries: number }
  /** The log had another root at that size. */
  | { readonly type: 'differs'; readonly size: number };

export type CheckHead = (body: string, pasted: string) => Promise<HeadFound>;

/** No more weeks than these are named: a log nobody writes to has the same head for long. */
const MOST_WEEKS = 12;

/**
 * Checks heads by proof, made from the stored nodes and verified as a stranger would; what was kept of weeks only names
 * the week.
 * @param nameOf the name a ledger's log is known by
 */
export function checkHead(
  { directory, ledgers, secrets }: UseCasePorts,
  nameOf: (ledger: string) => string,
): CheckHead {
  return async (slug, pasted) => {
    const units = await directory.units();
    const { ledger } = bodyOf(units, slug);
    const head = parseLogHead(pasted);
    if (!head) return { type: 'unreadable' };
    const { origin, size } = head;
    if (origin !== nameOf(ledger)) return { type: 'other', origin, ...unitOf(units, origin, nameOf) };
    return await ledgers.read(ledger, async (view): Promise<HeadFound> => {
      const { frontier } = await view.head();
      const entries = frontier.size;
      if (size > entries) return { type: 'ahead', size, entries };
      const now = { size: entries, root: frontierRoot(frontier, secrets.sha256) };
      if (!(await isContinued(view, secrets, head, now))) return { type: 'differs', size };
      const keeper = units.headOf(ledger);
      const weeks = keeper ? await view.weeksOfSize(keeper.slug, size, MOST_WEEKS) : [];
      return { type: 'holds', size, since: entries - size, weeks };
    });
  };
}

function unitOf(
  units: Units,
  origin: string,
  nameOf: (ledger: string) => string,
): { readonly unit?: BodySummary } {
  const ledger = units.ledgers.find((code) => nameOf(code) === origin);
  const unit = ledger === undefined ? undefined : units.headOf(ledger);
  return unit ? { unit: summaryOf(unit) } : {};
}
