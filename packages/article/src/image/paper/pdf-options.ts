// What every PDF of ours begins with: tagged, titled, and dated by its facts, so that the same facts make the same bytes.
import type { DocumentOptions } from 'pdfkit';
import { told } from './pdf-text.js';

export interface PdfFacts {
  /** `A4`, or points. */
  readonly size: DocumentOptions['size'];
  readonly lang: string;
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  /** When its facts were read. */
  readonly at: Date;
}

export function pdfOptions({ size, lang, title, subject, author, at }: PdfFacts): DocumentOptions {
  return {
    size,
    margin: 0,
    pdfVersion: '1.7',
    lang,
    tagged: true,
    displayTitle: true,
    bufferPages: true,
    autoFirstPage: false,
    font: null,
    info: {
      Title: told(title),
      Subject: told(subject),
      Author: told(author),
      Creator: 'Huiyin',
      CreationDate: at,
      ModDate: at,
    },
  };
}
