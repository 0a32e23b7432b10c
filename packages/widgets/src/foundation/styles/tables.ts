// Tables of a few columns, the last one numbers.
import { css } from 'lit';

export const tableStyles = css`
  caption {
    font-weight: 600;
    padding-bottom: 0.5em;
    text-align: start;
  }
  table {
    margin-top: 1.5em;
  }
  td .small,
  th .small {
    display: block;
    font-weight: 400;
    overflow-wrap: anywhere;
  }
  .number {
    padding-inline-end: 0;
    text-align: end;
    white-space: nowrap;
  }
`;
