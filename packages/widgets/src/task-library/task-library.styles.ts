// The library: rows between hairlines, steps in the order they are due.
import { css, type CSSResultGroup } from 'lit';
import { newsStyles } from '../foundation/styles/news.js';
import { rowStyles } from '../foundation/styles/rows.js';

const rows = css`
  section {
    max-width: 38em;
  }
  .name,
  .standing {
    display: block;
  }
  .name,
  .opened {
    overflow-wrap: anywhere;
  }
  summary:hover .name {
    color: var(--_link);
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }
  .opened {
    padding: 0.25em 0 0.5em 1.25em;
  }
  .facts span {
    display: inline-block;
    margin-inline-end: 0.75em;
  }
  .late {
    color: var(--_late);
    font-weight: 600;
  }
  .steps li {
    margin-bottom: 0.5em;
  }
  .steps p {
    margin: 0;
  }
`;

export const taskLibraryStyles: CSSResultGroup = [rowStyles, newsStyles, rows];
