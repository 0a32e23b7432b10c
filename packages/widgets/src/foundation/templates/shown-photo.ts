// A photo that staff show: its words are what it says to whoever can't see it.
import { html, type TemplateResult } from 'lit';

interface ShownPhoto {
  /** On the server. */
  readonly path: string;
  readonly width: number;
  readonly height: number;
}

/** @param endpoint the server the picture is on */
export function shownPhoto(
  { path, width, height }: ShownPhoto,
  text: string,
  endpoint: string,
): TemplateResult {
  return html`<img
    class="evidence"
    src=${endpoint + path}
    alt=${text}
    width=${width}
    height=${height}
    loading="lazy"
  />`;
}
