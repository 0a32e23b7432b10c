// The countdown: one column, the days left in the largest numeral, hairlines instead of boxes.
import { css, type CSSResultGroup } from 'lit';
import { dueStyles } from '../foundation/styles/due.js';
import { rowStyles } from '../foundation/styles/rows.js';

const frame = css`
  article {
    max-width: 38em;
  }
  h2 {
    margin: 0 0 0.5em;
  }
  .status {
    margin: 0;
  }
  .timer {
    line-height: 1.3;
    margin: 0 0 0.25em;
  }
  .amount {
    font-variant-numeric: tabular-nums;
    margin-inline-end: 0.25em;
    white-space: nowrap;
  }
  .figure {
    color: var(--_open);
    margin-inline-end: 0.08em;
    margin-inline-start: 0.08em;
  }
  .lesser {
    font-size: 1.25em;
    font-weight: 600;
    margin-inline-end: 0.125em;
    margin-inline-start: 0.125em;
  }
  /* What is late is said, not shouted. */
  .overdue .figure {
    color: var(--_late);
    font-size: 1.75em;
  }
  .news {
    font-weight: 600;
  }
  .news:empty {
    display: none;
  }
`;

const sections = css`
  .lines li {
    padding: 0.5em 0;
  }
  .lines p {
    margin: 0;
  }
  dd {
    margin-bottom: 0.5em;
  }
`;

const how = css`
  .line {
    color: var(--_link);
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }
  .opened {
    padding: 0.25em 0 0.25em 1.25em;
  }
  .opened p {
    margin: 0 0 0.5em;
  }
  .days {
    font-variant-numeric: tabular-nums;
  }
  .days li {
    padding: 0.25em 0;
  }
  .day,
  .why {
    display: inline-block;
    margin-inline-end: 0.75em;
  }
  .counts .why {
    font-weight: 600;
  }
`;

export const countdownStyles: CSSResultGroup = [rowStyles, dueStyles, frame, sections, how];
