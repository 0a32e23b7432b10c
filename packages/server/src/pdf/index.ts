// What is drawn on paper by the server: PDF, from views, with fonts of our own.
export { appraisalPdf, drawAppraisal, type AppraisalTerms } from './appraisal.js';
