// A decision as anyone sees it: how many voted while it is open, and what for once it is over.
import type { Decision, DecisionDetail, DecisionStep } from '@huiyin/sdk';
import {
  bytesToHex,
  canonicalJson,
  inspectedSummary,
  quorumOf,
  type DecisionCase,
  type HmacSha256,
} from '@huiyin/sdk/rules';
import type { DecisionEntry } from './decision-records.js';
import type { LedgerView } from './ports.js';
import { wordsSaltOf } from './salts.js';
import { authorName } from './timeline.js';
import type { Units } from './units.js';

/** Ballots in the boxes of these decisions, by id. */
export async function castIn(
  view: LedgerView,
  decisions: readonly DecisionCase[],
): Promise<ReadonlyMap<string, number>> {
  const open = decisions.filter(({ status }) => status === 'voting').map(({ id }) => id);
  return await view.usedCodes('ballot', open);
}

export function decisionView(
  decision: DecisionCase,
  { units, cast }: { readonly units: Units; readonly cast: number | undefined },
): Decision {
  const { body, options, majority, quorumPercent, printings, voidings, extensions, ...more } = decision;
  const { inspections: _, ...rest } = more;
  const inspected = inspectedSummary(decision);
  return {
    ...rest,
    body: units.summary(body),
    options: options.map((option, index) => ({ option: index + 1, ...option })),
    rule: { majority, quorumPercent, quorum: quorumOf(decision) },
    printings: [...printings],
    voidings: [...voidings],
    extensions: [...extensions],
    cast: decision.result?.used ?? cast ?? 0,
    ...(inspected && { inspected }),
  };
}

interface Circumstances {
  readonly units: Units;
  readonly cast: number | undefined;
  readonly hmacSha256: HmacSha256;
}

/** With its whole life, and what is needed to hold each step against the sealed log. */
export function decisionDetail(
  decision: DecisionCase,
  entries: readonly DecisionEntry[],
  { units, cast, hmacSha256 }: Circumstances,
): DecisionDetail {
  const step = ({ leafIndex, event, author, opener }: DecisionEntry): DecisionStep[] => {
    const salt = wordsSaltOf(opener, leafIndex, hmacSha256);
    if (!salt) return [];
    const by = authorName(author, units);
    const words = canonicalJson(event);
    return [{ type: event.type, on: event.day, by, leafIndex, words, wordsSalt: bytesToHex(salt) }];
  };
  const inspections = [...(decision.inspections ?? [])];
  return {
    ...decisionView(decision, { units, cast }),
    inspections,
    history: entries.flatMap(step).reverse(),
  };
}
