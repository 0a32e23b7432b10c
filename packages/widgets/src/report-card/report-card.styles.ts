// The card: one column, hairlines instead of boxes, the largest numeral for what is not done.
import { css, type CSSResultGroup } from 'lit';
import { rowStyles } from '../foundation/styles/rows.js';
import { drawings } from './drawings.styles.js';

const frame = css`
  article {
    max-width: 38em;
  }
  section {
    border-top: 1px solid var(--_rule);
    margin-top: 2em;
    padding-top: 1.5em;
  }
  h3 {
    margin-top: 0;
  }
  p {
    text-wrap: pretty;
  }
  /* Where a line has to break, the weekday stays whole, and so do the words of a table. */
  .meta span,
  .opened .small,
  th,
  td {
    word-break: keep-all;
  }
  .meta span {
    display: inline-block;
    margin-inline-end: 1em;
  }
  .hint {
    margin: 0;
  }
  /* What stands still looks like print: ruled above and below. */
  .published {
    border-bottom: 1px solid var(--_ink);
    border-top: 3px double var(--_ink);
    padding: 0.75em 0;
  }
  .news {
    border-inline-start: 4px solid var(--_accent);
    font-weight: 600;
    margin-top: 1em;
    padding-inline-start: 0.75em;
  }
  .news:empty {
    display: none;
  }
`;

const lines = css`
  .line {
    align-items: baseline;
    display: flex;
    flex-wrap: wrap;
    margin: 0;
  }
  summary:hover .name,
  .list .line {
    color: var(--_link);
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }
  .name {
    display: flex;
    flex: 1;
    min-width: 6em;
  }
  .lines .name {
    text-wrap: balance;
    word-break: keep-all;
  }
  .amount {
    font-variant-numeric: tabular-nums;
    margin-inline-start: auto;
    padding-inline-start: 0.75em;
    text-align: end;
  }
  .count,
  .pending {
    display: inline-block;
    white-space: nowrap;
  }
  .amount strong {
    font-size: 1.25em;
    line-height: 1.2;
    margin-inline-end: 0.125em;
  }
  .opened {
    padding: 0.25em 0 0.75em 1.25em;
  }
  .opened p {
    margin: 0 0 0.25em;
  }
  .opened dt {
    color: inherit;
    font-size: 1em;
  }
  .opened dd .small {
    display: block;
  }
  .largest .line {
    padding-bottom: 0.25em;
    padding-top: 0.25em;
  }
  .largest .line::before {
    top: 1.45em;
  }
  .largest .name {
    flex: none;
    min-width: 0;
  }
  .largest .amount {
    margin-inline-end: 0.75em;
    margin-inline-start: 0;
    order: -1;
    padding: 0;
  }
  .largest strong {
    color: var(--_open);
    font-size: 2.5em;
  }
  .barred .line {
    padding-bottom: 0.125em;
  }
  .pending {
    color: var(--_open);
  }
  .pending + .count {
    margin-inline-start: 0.5em;
  }
`;

const table = css`
  caption {
    font-weight: 600;
    padding-bottom: 0.5em;
    text-align: start;
  }
  table {
    margin-top: 1.5em;
  }
  td .small,
  th .small {
    display: block;
    font-weight: 400;
    overflow-wrap: anywhere;
  }
  .number {
    padding-inline-end: 0;
    text-align: end;
    white-space: nowrap;
  }
`;

const media = css`
  @media screen {
    .list:not([open]) + * {
      display: none;
    }
  }
  @media print {
    .hint {
      display: none;
    }
    .line,
    .list .line {
      color: inherit;
      text-decoration: none;
    }
    summary .bar {
      margin-inline-start: 0;
      width: 100%;
    }
  }
  @media (forced-colors: active) {
    .part,
    .axis,
    .stripes {
      stroke: CanvasText;
    }
    .part {
      fill: Canvas;
    }
    .confirmed {
      fill: CanvasText;
    }
    .open.part {
      fill: Highlight;
      stroke: Highlight;
    }
  }
`;

export const reportCardStyles: CSSResultGroup = [rowStyles, frame, lines, drawings, table, media];
