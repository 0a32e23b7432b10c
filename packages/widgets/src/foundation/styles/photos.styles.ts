// Photos of a form.
import { css } from 'lit';

export const photosStyles = css`
  .photos ul {
    list-style: none;
    margin: 0.75em 0 0;
    padding: 0;
  }
  .photos li {
    align-items: flex-start;
    border-top: 1px solid var(--_rule);
    display: flex;
    flex-wrap: wrap;
    padding: 0.75em 0;
  }
  .photos img {
    background: var(--_rule);
    flex: none;
    height: 5em;
    margin-inline-end: 1em;
    object-fit: cover;
    width: 5em;
  }
  .photos li > div {
    flex: 1 1 9em;
    min-width: 0;
  }
  .photos li p {
    margin: 0 0 0.25em;
  }
  .photos .quiet {
    padding-inline-start: 0;
    text-align: start;
  }
  .photos progress {
    accent-color: var(--_accent);
    display: block;
    height: 0.75em;
    margin: 0 0 0.5em;
    max-width: 20em;
    width: 100%;
  }
  .pick {
    margin-top: 0.75em;
    position: relative;
  }
  .pick:focus-within {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
`;
