// The board: a line for each unit, what is not done beside its name.
import { css, type CSSResultGroup } from 'lit';
import { newsStyles } from '../foundation/styles/news.js';
import { openLineStyles } from '../foundation/styles/open-lines.js';
import { rowStyles } from '../foundation/styles/rows.js';
import { tableStyles } from '../foundation/styles/tables.js';

const board = css`
  section {
    max-width: 38em;
  }
  .name,
  th {
    overflow-wrap: anywhere;
  }
  .late {
    color: var(--_late);
  }
`;

export const districtBoardStyles: CSSResultGroup = [
  rowStyles,
  openLineStyles,
  tableStyles,
  newsStyles,
  board,
];
