// A title that breaks beside the name in it, and within it only where the name is wider than a line.
import { html, type TemplateResult } from 'lit';

/** @param name as it stands in `title` */
export function titleAround(name: string, title: string): readonly (string | TemplateResult)[] {
  const pieces = title.split(name).flatMap((piece, at) => (at > 0 ? [name, piece] : piece));
  // Nothing may stand before a break: where the first line is too short for what follows, it would stay empty.
  return pieces.filter(Boolean).map((piece, at) => (at > 0 ? html`<wbr />${piece}` : piece));
}
