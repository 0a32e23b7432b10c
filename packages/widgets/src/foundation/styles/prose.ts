// Text: headings, paragraphs, links, lists of facts, tables.
import { css } from 'lit';

export const prose = css`
  h2,
  h3,
  h4,
  .heading,
  .subheading {
    font-size: 1.25em;
    font-weight: 600;
    line-height: 1.3;
    margin: 1.6em 0 0.6em;
    text-wrap: balance;
    word-break: keep-all;
  }
  h2 {
    font-size: 1.75em;
    margin: 0 0 0.571em;
  }
  h4,
  .subheading {
    font-size: 1em;
    margin: 1.5em 0 0.5em;
  }
  h3:first-child,
  h4:first-child {
    margin-top: 0;
  }
  p,
  ul,
  ol,
  dl,
  table {
    margin: 0 0 1em;
    max-width: 38em;
  }
  ul,
  ol {
    padding-inline-start: 1.5em;
  }
  .plain {
    list-style: none;
    padding: 0;
  }
  .small {
    font-size: var(--_small);
  }
  .muted {
    color: var(--_ink-muted);
  }
  .figure {
    font-size: 2.5em;
    font-weight: 600;
    line-height: 1.2;
  }
  .figure,
  .digits,
  td,
  time {
    font-variant-numeric: tabular-nums;
  }
  a {
    color: var(--_link);
    overflow-wrap: anywhere;
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }
  a:hover {
    text-decoration-thickness: 2px;
  }
  dt {
    color: var(--_ink-muted);
    font-size: var(--_small);
  }
  dd {
    margin: 0 0 0.75em;
  }
  table {
    border-collapse: collapse;
    max-width: 100%;
    width: 100%;
  }
  th,
  td {
    border-bottom: 1px solid var(--_rule);
    padding: 0.5em 0.75em 0.5em 0;
    text-align: start;
    vertical-align: top;
  }
  th {
    font-weight: 600;
  }
  .loading {
    color: var(--_ink-muted);
    margin: 0;
    padding: 0.75em 0;
  }
  @media print {
    a,
    h2,
    h3,
    h4 {
      break-after: avoid;
    }
    tr,
    dd,
    li {
      break-inside: avoid;
    }
  }
`;
