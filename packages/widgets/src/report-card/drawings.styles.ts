// Bars, columns and what they are told apart by: see bars.ts and charts.ts.
import { css } from 'lit';

export const drawings = css`
  .bar {
    display: block;
    height: 0.75em;
    margin: 0 0 0.625em;
    width: 100%;
  }
  .closing .bar {
    height: 2em;
    margin: 0 0 1em;
  }
  summary .bar {
    margin-inline-start: 1.25em;
    width: calc(100% - 1.25em);
  }
  .swatch {
    flex: none;
    height: 1em;
    margin: 0.3em 0.5em 0 0;
    vertical-align: -0.125em;
    width: 1em;
  }
  .legend span {
    display: inline-block;
    margin-inline-end: 1em;
  }
  .months {
    display: block;
    height: 10em;
    margin-bottom: 0.5em;
    overflow: visible;
    width: 100%;
  }
  .months text {
    fill: var(--_ink);
    font-size: var(--_small);
    text-anchor: middle;
  }
  .months .tick {
    fill: var(--_ink-muted);
  }
  .axis {
    stroke: var(--_ink-muted);
  }
  .part {
    fill: var(--_surface-sunken);
    stroke: var(--_ink-muted);
    stroke-width: 2;
  }
  .months .part {
    stroke-width: 1;
  }
  .open.part {
    fill: var(--_open);
    stroke: var(--_open);
  }
  .claimed {
    fill: none;
    stroke: var(--_claimed);
    stroke-width: 5;
  }
  .confirmed {
    fill: var(--_confirmed);
    stroke: var(--_surface);
  }
  .witnessed {
    fill: none;
    stroke: var(--_confirmed);
  }
  .stripes {
    stroke: var(--_confirmed);
    stroke-dasharray: 3 3;
    stroke-width: 8em;
  }
  .unknown {
    fill: none;
    stroke: var(--_unknown);
    stroke-dasharray: 4 3;
    stroke-width: 4;
  }
`;
