// @huiyin/article/lint: checks any article's HTML, and shows it as dark mode does. Runs in browsers and in Node.
export { articleFaultCodes, type ArticleFault, type ArticleFaultCode } from './codes.js';
export { articleLimits } from './limits.js';
export { lintArticle, type ArticleLintOptions } from './lint.js';
export { inDarkMode } from './preview.js';
