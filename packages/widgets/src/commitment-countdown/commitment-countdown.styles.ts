// The countdown: one column, the days left in the largest numeral, hairlines instead of boxes.
import { css, type CSSResultGroup } from 'lit';

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
  /* A date breaks before its weekday, never within. */
  .due {
    font-weight: 600;
    word-break: keep-all;
  }
  .due del {
    color: var(--_ink-muted);
    font-weight: 400;
    margin-inline-end: 0.5em;
  }
  .due del,
  .due span {
    display: inline-block;
  }
  .news {
    font-weight: 600;
  }
  .news:empty {
    display: none;
  }
`;

const sections = css`
  .lines {
    border-top: 1px solid var(--_rule);
  }
  .lines li {
    border-bottom: 1px solid var(--_rule);
    padding: 0.5em 0;
  }
  .lines p {
    margin: 0;
  }
  dd {
    margin-bottom: 0.5em;
  }
  .calendar .target {
    margin-inline-end: 0.5em;
  }
  .calendar .muted {
    display: block;
  }
`;

/** What is flexible is a span: old engines can’t lay out a summary that way. */
const how = css`
  summary {
    cursor: pointer;
    list-style: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  .line {
    color: var(--_link);
    display: block;
    padding: calc((var(--_target) - 1.6em) / 2) 0;
    padding-inline-start: 1.25em;
    position: relative;
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }
  .line::before {
    border: 0.3em solid transparent;
    border-inline-end-width: 0;
    border-inline-start: 0.45em solid var(--_link);
    content: '';
    left: 0.25em;
    position: absolute;
    top: calc((var(--_target) - 0.6em) / 2);
  }
  [open] > summary > .line::before {
    transform: rotate(90deg);
  }
  .opened {
    padding: 0.25em 0 0.25em 1.25em;
  }
  .opened p {
    margin: 0 0 0.5em;
  }
  .days {
    border-top: 1px solid var(--_rule);
    font-variant-numeric: tabular-nums;
  }
  .days li {
    border-bottom: 1px solid var(--_rule);
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
  @media print {
    .line::before {
      display: none;
    }
  }
  @media (forced-colors: active) {
    /* What is transparent is drawn otherwise, and an arrow becomes a square. */
    .line::before {
      border-inline-start-color: LinkText;
      forced-color-adjust: none;
    }
  }
`;

export const countdownStyles: CSSResultGroup = [frame, sections, how];
