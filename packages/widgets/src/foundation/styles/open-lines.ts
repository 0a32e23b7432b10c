// Lines that open: see templates/open-line.ts. They stand on `rowStyles`.
import { css } from 'lit';

export const openLineStyles = css`
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
  /* A line that has nothing to open. */
  .still {
    padding-inline-start: 0;
  }
  .still::before {
    content: none;
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
