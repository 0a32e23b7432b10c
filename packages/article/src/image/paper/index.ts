// What paper and pictures are drawn with alike, here and on the server: lines, the boxes of a code, texts a PDF can hold.
export { codeBoxes, type Box, type CodePlace, type CodeStrength } from './code.js';
export {
  cutTo,
  linesOf,
  spelled,
  widthOf,
  type Line,
  type Measure,
  type Run,
  type Spelled,
} from './lines.js';
export { pdfOptions, type PdfFacts } from './pdf-options.js';
export { collected, told } from './pdf-text.js';
