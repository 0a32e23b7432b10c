// A decision: where it stands in large, the ballot set off, shares as bars beside their numbers.
import { css, type CSSResultGroup } from 'lit';
import { rowStyles } from '../foundation/styles/rows.js';
import { shownPhotoStyles } from '../foundation/styles/shown-photo.js';

const decision = css`
  article {
    max-width: 38em;
  }
  /* Written by people: torn at a word's end, no comma would begin a line. */
  h2 {
    word-break: normal;
  }
  .standing {
    font-size: 1.25em;
    font-weight: 600;
    line-height: 1.3;
  }
  form {
    border-top: 3px solid var(--_accent);
    border-bottom: 1px solid var(--_rule);
    padding: 0.5em 0 0.75em;
    margin: 1.5em 0;
  }
  #code {
    font-size: 1.25em;
    font-variant-numeric: tabular-nums;
  }
  .options > li {
    overflow-wrap: anywhere;
    padding: 0.75em 0;
  }
  .options p {
    margin: 0 0 0.25em;
  }
  .tag {
    border: 1px solid var(--_confirmed);
    border-radius: 0.25em;
    color: var(--_confirmed);
    font-size: 1em;
    padding: 0 0.5em;
    white-space: nowrap;
  }
  .share {
    background: var(--_surface-sunken);
    display: block;
    forced-color-adjust: none;
    height: 0.5em;
    width: 100%;
  }
  .share rect {
    fill: var(--_unknown);
  }
  .share .chosen {
    fill: var(--_confirmed);
  }
  /* What was not as decided is told before what was: by its words, and a bar beside them. */
  .wanting {
    border-inline-start: 0.25em solid var(--_late);
    padding-inline-start: 0.5em;
  }
  .opened {
    padding: 0.25em 0 0.5em 1.25em;
  }
  .opened li {
    margin-bottom: 0.5em;
  }
`;

export const decisionStyles: CSSResultGroup = [rowStyles, shownPhotoStyles, decision];
