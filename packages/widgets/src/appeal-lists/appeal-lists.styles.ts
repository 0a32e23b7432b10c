// Three lists: the numbers first, side by side where there is room; then one list under another, hairlines between.
import { css, type CSSResultGroup } from 'lit';
import { rowStyles } from '../foundation/styles/rows.js';

const frame = css`
  article {
    max-width: 38em;
  }
  .kind {
    display: inline-block;
    font-size: 0.571em;
    font-weight: 400;
  }
  /* A date breaks before its weekday, never within. */
  .meta,
  .facts {
    word-break: keep-all;
  }
  .news {
    font-weight: 600;
  }
  .news:empty {
    display: none;
  }
`;

/** The ways to the lists: each is a target as wide as its share of the line. */
const ways = css`
  .ways {
    border-bottom: 1px solid var(--_rule);
    border-top: 1px solid var(--_rule);
    display: flex;
    flex-wrap: wrap;
  }
  .ways li {
    flex: 1 0 5em;
  }
  .way {
    appearance: none;
    background: transparent;
    border: 0;
    color: var(--_link);
    cursor: pointer;
    font: inherit;
    min-height: var(--_target);
    padding: 0.75em 0.5em 0.75em 0;
    text-align: start;
    width: 100%;
  }
  .way .amount {
    color: var(--_ink);
    display: block;
  }
  .way .digits {
    font-size: 1.75em;
    font-weight: 600;
    line-height: 1.2;
    margin-inline-end: 0.125em;
  }
  .way .name {
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }
  .way:hover .name {
    text-decoration-thickness: 2px;
  }
`;

const lists = css`
  section {
    border-top: 1px solid var(--_rule);
    margin-top: 1.5em;
    padding-top: 1.5em;
  }
  .ways + section {
    border-top: 0;
    margin-top: 0;
  }
  h3 {
    margin-top: 0;
  }
  h3 .amount {
    font-variant-numeric: tabular-nums;
    font-weight: 400;
    margin-inline-start: 0.25em;
    white-space: nowrap;
  }
  .oldest .mark {
    white-space: normal;
  }
  .whole,
  .counts .amount {
    white-space: nowrap;
  }
  .counts li {
    display: inline-block;
    margin-inline-end: 1.25em;
  }
  .rows > li {
    padding: 0.625em 0;
  }
  .text,
  .state,
  .facts {
    display: block;
    overflow-wrap: anywhere;
  }
  .state .mark {
    margin-inline-end: 0.5em;
  }
  .when {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .flag {
    border: 1px solid var(--_ink-muted);
    border-radius: 0.25em;
    display: inline-block;
    margin-inline-end: 0.25em;
    margin-top: 0.25em;
    padding: 0 0.5em;
  }
  .facts span {
    display: inline-block;
    margin-inline-end: 0.75em;
  }
`;

const media = css`
  @media print {
    .way .name {
      text-decoration: none;
    }
  }
`;

export const appealListsStyles: CSSResultGroup = [rowStyles, frame, ways, lists, media];
