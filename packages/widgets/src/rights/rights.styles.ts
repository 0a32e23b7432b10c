// Four rights: two beside each other where there is room, one under another where there is not.
import { css, type CSSResultGroup } from 'lit';
import { newsStyles } from '../foundation/styles/news.js';
import { rowStyles } from '../foundation/styles/rows.js';

const rights = css`
  .all {
    max-width: 64em;
  }
  /* Columns and not a grid: no right waits for a taller one beside it, and old engines know them. */
  .rights {
    column-gap: 2.5em;
    columns: 2 20em;
  }
  .rights > section {
    border-top: 1px solid var(--_rule);
    break-inside: avoid;
    padding-bottom: 1em;
    padding-top: 1em;
  }
  h3 {
    margin-top: 0;
  }
  .rights p {
    margin-bottom: 0.25em;
    overflow-wrap: anywhere;
  }
  .rights > section > .muted {
    margin-bottom: 0.5em;
  }
  .rights .thing {
    font-weight: 600;
    margin: 0;
  }
  /* As high as the links it stands among. */
  .thing > strong {
    display: block;
    padding-top: calc((var(--_target) - 1.6em) / 2);
  }
  .ruled {
    margin-bottom: 0;
  }
  .ruled > li {
    padding-bottom: 0.5em;
  }
  .ruled > li:last-child {
    border-bottom: 0;
  }
  .rights li ul {
    margin: 0;
    padding-inline-start: 1em;
  }
  .late {
    color: var(--_late);
  }
`;

export const rightsStyles: CSSResultGroup = [rowStyles, newsStyles, rights];
