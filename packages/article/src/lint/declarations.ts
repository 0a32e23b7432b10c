// Inline styles, taken apart without forgiving anything.

/** One declaration of a style, or what stands where one should. */
export interface Declaration {
  /** In lower case; empty if it is no declaration. */
  readonly property: string;
  /** As written, without what surrounds it; `!important` included. */
  readonly value: string;
  /** What was written. */
  readonly source: string;
}

const DECLARATION = /^(-{0,2}[a-zA-Z][a-zA-Z0-9-]*)\s*:\s*(\S[^]*)$/;
/** One declaration's worth: quoted texts whole, no semicolon outside of them. */
const PIECE = /(?:"[^"]*"|'[^']*'|[^;"']|["'])+/g;

/** Takes a style apart at its semicolons, those in quotation marks left alone. */
export function declarationsOf(style: string): readonly Declaration[] {
  const pieces = style.match(PIECE) ?? [];
  return pieces.filter((piece) => piece.trim() !== '').map(declarationOf);
}

function declarationOf(piece: string): Declaration {
  const source = piece.trim();
  const [, property = '', value = ''] = DECLARATION.exec(source) ?? [];
  return { property: property.toLowerCase(), value, source };
}
