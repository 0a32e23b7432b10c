// What is drawn on paper is drawn with: the font files, which characters are in them, and what becomes of the others.
export { fontFile, fontWeights, type FontWeight } from './files.js';
export { glyphsIn, type Glyphs } from './glyphs.js';
export { codePointsOf, createSpeller, MISSING_MARK, type Piece, type Speller } from './spell.js';
