// The card: one column, hairlines instead of boxes, the largest numeral for what is not done.
import { css, type CSSResultGroup } from 'lit';

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
  .meta span {
    display: inline-block;
    margin-inline-end: 1em;
  }
  .hint {
    margin: 0;
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

/** Lines that open. What is flexible is a span: old engines can’t lay out a summary that way. */
const lines = css`
  .lines {
    border-top: 1px solid var(--_rule);
  }
  .lines li {
    border-bottom: 1px solid var(--_rule);
  }
  summary {
    cursor: pointer;
    list-style: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  .line {
    align-items: baseline;
    display: flex;
    margin: 0;
    padding: calc((var(--_target) - 1.6em) / 2) 0;
    padding-inline-start: 1.25em;
    position: relative;
  }
  .line::before {
    border: 0.3em solid transparent;
    border-inline-start: 0.45em solid var(--_link);
    border-inline-end-width: 0;
    content: '';
    left: 0.25em;
    position: absolute;
    top: calc((var(--_target) - 0.6em) / 2);
  }
  [open] > summary > .line::before {
    transform: rotate(90deg);
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
    margin-inline-start: 0.75em;
    text-align: end;
  }
  .count {
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
    flex-wrap: wrap;
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
    margin-inline-end: 0.5em;
  }
`;

const drawings = css`
  .bar {
    display: block;
    height: 0.75em;
    margin: 0 0 0.625em;
    width: 100%;
  }
  .closing .bar {
    height: 2em;
    margin: 0 0 1em;
  }
  summary .bar {
    margin-inline-start: 1.25em;
    width: calc(100% - 1.25em);
  }
  .swatch {
    flex: none;
    height: 1em;
    margin: 0.3em 0.5em 0 0;
    vertical-align: -0.125em;
    width: 1em;
  }
  .legend span {
    display: inline-block;
    margin-inline-end: 1em;
  }
  .months {
    display: block;
    height: 10em;
    margin-bottom: 0.5em;
    overflow: visible;
    width: 100%;
  }
  .months text {
    fill: var(--_ink);
    font-size: max(12px, 0.875em);
    text-anchor: middle;
  }
  .months .tick {
    fill: var(--_ink-muted);
  }
  .axis {
    stroke: var(--_ink-muted);
  }
  .part {
    fill: var(--_surface-sunken);
    stroke: var(--_ink-muted);
    stroke-width: 2;
  }
  .months .part {
    stroke-width: 1;
  }
  .open.part {
    fill: var(--_open);
    stroke: var(--_open);
  }
  .claimed {
    fill: none;
    stroke: var(--_claimed);
    stroke-width: 5;
  }
  .confirmed {
    fill: var(--_confirmed);
    stroke: var(--_surface);
  }
  .witnessed {
    fill: none;
    stroke: var(--_confirmed);
  }
  .stripes {
    stroke: var(--_confirmed);
    stroke-dasharray: 3 3;
    stroke-width: 8em;
  }
  .unknown {
    fill: none;
    stroke: var(--_unknown);
    stroke-dasharray: 4 3;
    stroke-width: 4;
  }
`;

const table = css`
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
    .hint,
    .line::before {
      display: none;
    }
    .line,
    .list .line {
      color: inherit;
      padding-inline-start: 0;
      text-decoration: none;
    }
    summary .bar {
      margin-inline-start: 0;
      width: 100%;
    }
  }
  @media (forced-colors: active) {
    /* What is transparent is drawn otherwise, and an arrow becomes a square. */
    .line::before {
      border-inline-start-color: LinkText;
      forced-color-adjust: none;
    }
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

export const reportCardStyles: CSSResultGroup = [frame, lines, drawings, table, media];
