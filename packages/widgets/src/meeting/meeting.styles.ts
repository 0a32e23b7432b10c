// A meeting: time and place large, questions by their number, promises with the days that are left.
import { css, type CSSResultGroup } from 'lit';
import { newsStyles } from '../foundation/styles/news.js';
import { rowStyles } from '../foundation/styles/rows.js';

const meeting = css`
  article {
    max-width: 38em;
  }
  /* Written by people: torn at a word's end, no comma would begin a line. */
  h2 {
    word-break: normal;
  }
  dd,
  .ruled li {
    overflow-wrap: anywhere;
  }
  dd strong {
    font-size: 1.125em;
  }
  .facts span {
    display: inline-block;
    margin-inline-end: 0.75em;
  }
  /* As a slip of paper, with room around it for the ring of the focus. */
  .slip {
    margin: 1em 0;
    padding: 0 1em;
    border: 1px dashed var(--_rule);
  }
  .questions > li {
    padding: 0.75em 0;
  }
  .questions p {
    margin: 0 0 0.25em;
  }
  .questions strong {
    font-size: 1.125em;
  }
  .late {
    color: var(--_late);
    font-weight: 600;
  }
  .act {
    border-bottom: 1px solid var(--_rule);
  }
  /* The form enlarges itself: once is enough. */
  .large huiyin-appeal-form {
    font-size: 0.8em;
  }
  summary .text {
    color: var(--_link);
    text-decoration: underline;
  }
  .opened {
    padding: 0.25em 0 0.5em 1.25em;
  }
`;

export const meetingStyles: CSSResultGroup = [rowStyles, newsStyles, meeting];
