// A promised day, the day before it that was struck out, and the way to have it in a calendar.
import { css } from 'lit';
import { shownPhotoStyles } from './shown-photo.js';

export const dueStyles = css`
  ${shownPhotoStyles}
  /* A date breaks before its weekday, never within. */
  .due {
    font-weight: 600;
    word-break: keep-all;
  }
  .due del {
    color: var(--_ink-muted);
    font-weight: 400;
    margin-inline-end: 0.5em;
  }
  .due del,
  .due span {
    display: inline-block;
  }
  .calendar .target {
    margin-inline-end: 0.5em;
  }
  .calendar .muted {
    display: block;
  }
`;
