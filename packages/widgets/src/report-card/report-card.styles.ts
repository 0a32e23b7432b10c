// The card: one column, hairlines instead of boxes, the largest numeral for what is not done.
import { css, type CSSResultGroup } from 'lit';
import { openLineStyles } from '../foundation/styles/open-lines.js';
import { rowStyles } from '../foundation/styles/rows.js';
import { tableStyles } from '../foundation/styles/tables.js';
import { cases } from './cases.styles.js';
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

export const reportCardStyles: CSSResultGroup = [
  rowStyles,
  frame,
  openLineStyles,
  drawings,
  tableStyles,
  cases,
  media,
];
