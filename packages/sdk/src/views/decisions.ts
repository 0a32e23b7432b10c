// Decisions 议事 in words: the question, its days as a countdown, who votes by which rule, and what became of it.
import type { Day, Decision, DecisionPage, DecisionResult } from '../types/index.js';
import type { DecisionWords } from '../words/index.js';
import { decisionDays } from './decision-days.js';
import { inspectedLines, wantingLines } from './decision-inspections.js';
import { fill, formatCount, formatDay, formatPercent } from './format.js';

export interface DecisionOptionView {
  readonly option: number;
  readonly title: string;
  readonly text?: string | undefined;
  /** Once it is counted. */
  readonly ballots?: string | undefined;
  /** `251票中的62%`: the denominator stands with it. */
  readonly share?: string | undefined;
  /** Of all ballots, 0 to 100. */
  readonly percent?: number | undefined;
  readonly isChosen: boolean;
}

export interface DecisionView {
  readonly id: string;
  readonly question: string;
  readonly background?: string | undefined;
  readonly status: string;
  /** What is going on and until when; what was chosen once it is counted. */
  readonly standing: string;
  /** Who votes, by which rule, in which days, under whose eyes. */
  readonly facts: readonly string[];
  readonly options: readonly DecisionOptionView[];
  /** How many voted and what became of the paper. */
  readonly counts: readonly string[];
  /** What the unit does with it, or why not. */
  readonly outcome?: string | undefined;
  /** What its witnesses found last, of each thing they looked at. */
  readonly inspected: readonly string[];
  /** Of these, what was not all as decided. */
  readonly wanting: readonly string[];
  /** The promise or task that carries it out. */
  readonly carriedBy?:
    { readonly id: string; readonly label: string; readonly isPromise: boolean } | undefined;
  readonly isVoting: boolean;
  /** Whether what people say can still make a difference. */
  readonly isDiscussed: boolean;
  readonly demo: boolean;
}

export interface DecisionsView {
  readonly title: string;
  readonly lead: string;
  readonly items: readonly DecisionView[];
  /** That there are earlier ones. */
  readonly rest?: string | undefined;
  readonly demo: boolean;
}

/** @returns undefined where there is none: nothing is said of what was not begun */
export function decisionsView(
  { items, next }: DecisionPage,
  today: Day,
  words: DecisionWords,
): DecisionsView | undefined {
  if (items.length === 0) return undefined;
  const { title, lead, rest } = words.decisions;
  return {
    title,
    lead,
    items: items.map((decision) => decisionView(decision, today, words)),
    rest: next === undefined ? undefined : rest,
    demo: items.some(({ demo }) => demo === true),
  };
}

/** One decision in words, as of `today`. */
export function decisionView(decision: Decision, today: Day, words: DecisionWords): DecisionView {
  const w = words.decisions;
  const { id, question, background, status, voting, demo } = decision;
  return {
    id,
    question,
    background,
    status: w.statuses[status],
    standing: standingOf(decision, today, words),
    facts: factsOf(decision, words),
    options: optionsOf(decision, words),
    counts: countsOf(decision, words),
    outcome: outcomeOf(decision, words),
    inspected: inspectedLines(decision, words),
    wanting: wantingLines(decision, words),
    carriedBy: carrierOf(decision, words),
    isVoting: status === 'voting' && today >= voting.opensOn && today <= voting.closesOn,
    isDiscussed: (status === 'announced' || status === 'voting') && today <= voting.closesOn,
    demo: demo === true,
  };
}

/** `62%` of a whole; nothing of nothing. */
function shareOf(part: number, whole: number): string {
  return `${formatPercent(whole === 0 ? 0 : (part / whole) * 100)}%`;
}

function standingOf(decision: Decision, today: Day, words: DecisionWords): string {
  const w = words.decisions;
  const { status, result } = decision;
  if (result) return resultSentence(decision, result, words);
  if (status === 'cancelled') return w.statuses.cancelled;
  return decisionDays(decision, today, w.standing, words);
}

function resultSentence({ options, rule }: Decision, result: DecisionResult, words: DecisionWords): string {
  const title = options.find(({ option }) => option === result.option)?.title ?? '';
  return fill(words.decisions.outcomes[result.outcome], { title, quorum: formatCount(rule.quorum) });
}

function factsOf(decision: Decision, words: DecisionWords): string[] {
  const w = words.decisions;
  const { electorate, rollSize, rule, witnessGroup, discussion, voting, extensions } = decision;
  const days = (template: string, from: Day, to: Day): string =>
    fill(template, { from: formatDay(from, words), to: formatDay(to, words) });
  const quorum = { quorum: formatCount(rule.quorum), percent: formatPercent(rule.quorumPercent) };
  return [
    fill(w.electorates[electorate], { count: formatCount(rollSize) }),
    w.majorities[rule.majority],
    rule.quorum > 0 ? fill(w.quorum, quorum) : w.noQuorum,
    fill(w.witness, { group: witnessGroup }),
    days(w.discussion, discussion.opensOn, discussion.closesOn),
    days(w.voting, voting.opensOn, voting.closesOn),
    ...extensions.map(({ from, to, on, reason }) =>
      fill(w.extended, {
        from: formatDay(from, words),
        to: formatDay(to, words),
        on: formatDay(on, words),
        reason,
      }),
    ),
  ];
}

function optionsOf({ options, result }: Decision, words: DecisionWords): DecisionOptionView[] {
  return options.map(({ option, title, text }) => {
    const counted = result?.options.find((one) => one.option === option);
    const isChosen = result?.option === option;
    if (!result || !counted) return { option, title, text, isChosen };
    const { used } = result;
    return {
      option,
      title,
      text,
      isChosen,
      ballots: formatCount(counted.ballots),
      share: fill(words.decisions.result.shareOf, {
        used: formatCount(used),
        share: shareOf(counted.ballots, used),
      }),
      percent: used === 0 ? 0 : (counted.ballots / used) * 100,
    };
  });
}

function countsOf(
  { result, cast, status, rollSize, printings, voidings }: Decision,
  words: DecisionWords,
): string[] {
  const w = words.decisions;
  const sum = (items: readonly { readonly count: number }[]): string =>
    formatCount(items.reduce((total, { count }) => total + count, 0));
  const paper =
    printings.length > 0 ? [fill(w.printed, { printed: sum(printings), void: sum(voidings) })] : [];
  const voided = voidings.map(({ on, count, reason }) =>
    fill(w.voided, { on: formatDay(on, words), count: formatCount(count), reason }),
  );
  if (result) {
    const { issued, used, unused } = result;
    return [
      fill(w.result.turnout, {
        used: formatCount(used),
        roll: formatCount(rollSize),
        share: shareOf(used, rollSize),
      }),
      fill(w.result.counts, {
        issued: formatCount(issued),
        used: formatCount(used),
        unused: formatCount(unused),
        void: formatCount(result.void),
      }),
      ...paper,
      ...voided,
    ];
  }
  const turnout = { cast: formatCount(cast), share: shareOf(cast, rollSize) };
  return [...(status === 'voting' ? [fill(w.cast, turnout)] : []), ...paper, ...voided];
}

function outcomeOf({ adoption, notAdopted, cancelled }: Decision, words: DecisionWords): string | undefined {
  const w = words.decisions;
  if (adoption) return fill(w.adopted, { on: formatDay(adoption.on, words), text: adoption.text });
  const template = notAdopted ? w.notAdopted : w.cancelled;
  const why = notAdopted ?? cancelled;
  return why && fill(template, { on: formatDay(why.on, words), reason: why.reason });
}

function carrierOf({ adoption }: Decision, words: DecisionWords): DecisionView['carriedBy'] {
  const id = adoption?.in;
  if (id === undefined) return undefined;
  const isPromise = id.includes('-C-');
  const { promise, task } = words.decisions;
  return { id, label: fill(isPromise ? promise : task, { id }), isPromise };
}
