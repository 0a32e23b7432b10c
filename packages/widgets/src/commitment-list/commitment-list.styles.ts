// The ledger: one row under another, hairlines instead of boxes, each row a target to open.
import { css, type CSSResultGroup } from 'lit';

const frame = css`
  section {
    max-width: 38em;
  }
  .kind {
    display: inline-block;
    font-size: 0.571em;
    font-weight: 400;
  }
  .hint {
    margin-bottom: 0.5em;
  }
  .news {
    font-weight: 600;
  }
  .news:empty {
    display: none;
  }
`;

/** What is laid out is a span: old engines can’t lay out a summary that way. */
const rows = css`
  .rows {
    border-top: 1px solid var(--_rule);
  }
  .rows > li {
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
    display: block;
    min-height: var(--_target);
    padding: 0.625em 0;
    padding-inline-start: 1.25em;
    position: relative;
  }
  .line::before {
    border: 0.3em solid transparent;
    border-inline-end-width: 0;
    border-inline-start: 0.45em solid var(--_link);
    content: '';
    left: 0.25em;
    position: absolute;
    top: 1.15em;
  }
  [open] > summary > .line::before {
    transform: rotate(90deg);
  }
  .text,
  .state {
    display: block;
  }
  .text {
    overflow-wrap: anywhere;
  }
  summary:hover .text {
    color: var(--_link);
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
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
    margin-inline-end: 0.5em;
    margin-top: 0.25em;
    padding: 0 0.5em;
  }
  .opened {
    padding: 0.25em 0 0.5em 1.25em;
  }
  /* A date breaks before its weekday, never within. */
  .due {
    font-weight: 600;
    margin-bottom: 0.5em;
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
  .lines {
    border-top: 1px solid var(--_rule);
  }
  .lines li {
    border-bottom: 1px solid var(--_rule);
    overflow-wrap: anywhere;
    padding: 0.5em 0;
  }
  .lines .small,
  .lines strong + span {
    display: block;
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

const media = css`
  @media print {
    .line {
      padding-inline-start: 0;
    }
    .line::before,
    .hint {
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

export const commitmentListStyles: CSSResultGroup = [frame, rows, media];
