// Colours in WeChat's dark mode: reading them, rewriting them, and how well they can be told apart.
export {
  contrastRatio,
  hexOf,
  hslOf,
  parseColour,
  perceivedBrightness,
  rgbOf,
  type Hsl,
  type Rgb,
} from './colour.js';
export { darkBackground, darkBorder, darkPageBackground, darkText, lightPage } from './rewriting.js';
