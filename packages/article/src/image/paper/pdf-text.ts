// Texts as a PDF can hold them, and its bytes as they come.
import type { PDFDocument } from 'pdfkit';

/** As it can stand in XML, into which pdfkit puts some of it as it is. */
export function told(text: string): string {
  return text
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/[\p{Cs}\uFFFE\uFFFF]/gu, '\uFFFD')
    .replace(/</g, '＜')
    .replace(/>/g, '＞')
    .replace(/&/g, '＆');
}

/** All of a document, once it is ended. */
export function collected(doc: PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    doc.on('data', (chunk) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
  });
}
