// Weekly snapshots 每周留底: the live card kept as it stood once a week, and reportCards.snapshots, .snapshot.
import type { ReportCard, Snapshot, Week } from '@huiyin/sdk';
import {
  bytesToHex,
  dayOf,
  formatLogHead,
  frontierRoot,
  isWeek,
  momentOf,
  parseCheckpoint,
  weekOf,
  type Frontier,
  type Millis,
} from '@huiyin/sdk/rules';
import { bodyOf } from './bodies.js';
import { eachLedger } from './each-ledger.js';
import { pageOf, PAGE_SIZE } from './list-position.js';
import { isContinued } from './log-trees.js';
import { OperationError, type UseCase } from './operation.js';
import type { Secrets, UseCasePorts } from './ports.js';
import { liveCard, monthsOfCard } from './report-card.js';
import type { SnapshotSummary } from './snapshot-records.js';
import type { Unit } from './units.js';

/** Signs a ledger's log as it stands; what comes of it is the signer's to say. */
export interface LogSigner {
  sign(ledger: string, now: Millis): Promise<'signed' | 'unchanged' | 'empty' | 'refused'>;
}

/**
 * Keeps, of every unit that heads a ledger, this week's card, unless that has been done.
 *
 * Of an empty log there is nothing to keep, and what the signer refuses to sign is not kept either: a snapshot whose
 * head nobody signed would be a claim and no proof. Both are said in the server's log, and tried again the next hour.
 * @returns how many were kept now
 * @throws AggregateError once every ledger has been tried
 */
export async function keepWeeklySnapshots(
  ports: UseCasePorts,
  signer: LogSigner,
  now: Millis,
  signal?: AbortSignal,
): Promise<number> {
  const units = await ports.directory.units();
  let kept = 0;
  const keep = async (ledger: string): Promise<void> => {
    const unit = units.headOf(ledger);
    if (unit && (await keepWeek(ports, signer, unit, now))) kept += 1;
  };
  await eachLedger(units.ledgers, keep, signal);
  return kept;
}

async function keepWeek(
  { ledgers, secrets, log }: UseCasePorts,
  signer: LogSigner,
  unit: Unit,
  now: Millis,
): Promise<boolean> {
  const { ledger, slug: body } = unit;
  const today = dayOf(now);
  const week = weekOf(today);
  const counted = await ledgers.read(ledger, async (view) => {
    if (await view.snapshot(body, week)) return undefined;
    const period = today.slice(0, 4);
    const [head, figures] = await Promise.all([
      view.head(),
      view.figures({ body, months: monthsOfCard(period, today), today }),
    ]);
    return { head, card: liveCard(secrets, { unit, period, head, figures, now }) };
  });
  if (!counted) return false;
  const not = (why: string): false => {
    log.warn({ ledger, body, week, why }, 'no snapshot of this week was kept');
    return false;
  };
  // Signed after it was counted: the signature covers it, and perhaps what came in between.
  const signing = await signer.sign(ledger, now);
  if (signing === 'empty') {
    log.info({ ledger, body, week }, 'nothing is in the log yet: no snapshot of this week was kept');
    return false;
  }
  if (signing === 'refused') return not('the log does not continue what was signed');
  const { card, head } = counted;
  const tree = treeOf(secrets, head.frontier);
  return await ledgers.write(ledger, async (transaction) => {
    const signed = await transaction.checkpoint();
    if (!signed) return not('there is no checkpoint');
    const covering = treeOf(secrets, signed.frontier);
    if (!(await isContinued(transaction, secrets, tree, covering)))
      return not('the checkpoint does not cover it');
    const { size: treeSize, root } = tree;
    return await transaction.keepSnapshot({
      body,
      week,
      at: now,
      treeSize,
      root,
      card,
      checkpoint: signed.note,
    });
  });
}

function treeOf({ sha256 }: Pick<Secrets, 'sha256'>, frontier: Frontier) {
  return { size: frontier.size, root: frontierRoot(frontier, sha256) };
}

export function listSnapshots({
  directory,
  ledgers,
  secrets,
}: UseCasePorts): UseCase<'reportCards.snapshots'> {
  return async ({ query }) => {
    const unit = bodyOf(await directory.units(), query.body);
    const limit = query.limit ?? PAGE_SIZE;
    const list = ['snapshots', unit.slug].join('/');
    const before = weekIn(secrets, list, query.cursor);
    const rows = await ledgers.read(unit.ledger, (view) =>
      view.snapshots({ body: unit.slug, limit: limit + 1, ...(before !== undefined && { before }) }),
    );
    const { page, last } = pageOf(rows, limit);
    return { items: page.map(snapshotOf), ...(last && { next: secrets.sealCursor(list, last.week) }) };
  };
}

export function getSnapshot({ directory, ledgers }: UseCasePorts): UseCase<'reportCards.snapshot'> {
  return async ({ path: { week }, query }) => {
    const unit = bodyOf(await directory.units(), query.body);
    const found = await ledgers.read(unit.ledger, (view) => view.snapshot(unit.slug, week));
    if (!found) throw new OperationError('snapshot.not-found');
    const { card, checkpoint } = found;
    return { ...snapshotOf(found), card: card satisfies ReportCard, checkpoint };
  };
}

function snapshotOf({ week, at, treeSize, root, checkpoint }: SnapshotSummary): Snapshot {
  // The name the log had when it was signed is the one it is checked by.
  const { origin } = parseCheckpoint(checkpoint).checkpoint;
  const head = formatLogHead({ origin, size: treeSize, root });
  return { week, at: momentOf(at), treeSize, root: bytesToHex(root), head };
}

/** Where a page ended. @throws OperationError `cursor.invalid` */
function weekIn(secrets: Secrets, list: string, cursor: string | undefined): Week | undefined {
  if (cursor === undefined) return undefined;
  const week = secrets.openCursor(list, cursor);
  if (week === undefined || !isWeek(week)) throw new OperationError('cursor.invalid');
  return week;
}
