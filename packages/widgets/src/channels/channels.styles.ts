// Ways to be heard: numbers one can press, days one can remember.
import { css, type CSSResultGroup } from 'lit';
import { newsStyles } from '../foundation/styles/news.js';
import { rowStyles } from '../foundation/styles/rows.js';

const ways = css`
  section {
    max-width: 38em;
  }
  dt {
    color: inherit;
    font-size: 1em;
    font-weight: 600;
  }
  dd,
  .ruled li {
    overflow-wrap: anywhere;
  }
  .ruled li {
    padding: 0.5em 0;
  }
  .ruled > .opens {
    padding: 0;
  }
  .who,
  .when {
    display: block;
  }
  .name {
    display: block;
  }
  .target {
    font-variant-numeric: tabular-nums;
  }
  .opened {
    padding: 0.25em 0 0.5em 1.25em;
  }
`;

export const channelsStyles: CSSResultGroup = [rowStyles, newsStyles, ways];
