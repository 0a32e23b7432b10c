// The ledger: one row under another, hairlines instead of boxes, each row a target to open.
import { css, type CSSResultGroup } from 'lit';
import { dueStyles } from '../foundation/styles/due.js';
import { newsStyles } from '../foundation/styles/news.js';
import { rowStyles } from '../foundation/styles/rows.js';

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
`;

const rows = css`
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
  .due {
    margin-bottom: 0.5em;
  }
  .lines li {
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
`;

const media = css`
  @media print {
    .hint {
      display: none;
    }
  }
`;

export const commitmentListStyles: CSSResultGroup = [rowStyles, dueStyles, newsStyles, frame, rows, media];
