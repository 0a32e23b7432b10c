// Reads a PDF as a reader of the screen would, by pdf.js and not by what made it.
import { inflateSync } from 'node:zlib';
import { getDocumentProxy } from 'unpdf';

export interface ReadSheet {
  /** What is read, without blanks: lines are broken where the paper ends. */
  readonly text: string;
  /** What stands on the sheet and is not read: margins, dashes, a table's head again. */
  readonly aside: string;
  /** The structure, as `Document(H1 P Table(THead(TR(TH TH))))`. */
  readonly structure: string;
  /** Alternative texts in the structure. */
  readonly alternatives: readonly string[];
  readonly links: readonly string[];
}

export interface ReadPdf {
  readonly sheets: readonly ReadSheet[];
  /** Of all sheets. */
  readonly text: string;
  readonly info: Readonly<Record<string, unknown>>;
  readonly xmp: string;
  readonly chapters: readonly string[];
  readonly attachments: Readonly<Record<string, Uint8Array>>;
  readonly fonts: readonly string[];
  /** The file, and what is packed in it: for what pdf.js tells nobody. */
  readonly raw: string;
  readonly drawn: readonly string[];
}

interface StructNode {
  readonly role?: string;
  readonly alt?: string;
  readonly type?: string;
  readonly children?: readonly StructNode[];
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  // Its workers take the bytes away.
  const doc = await getDocumentProxy(Uint8Array.from(bytes));
  const sheets: ReadSheet[] = [];
  for (let number = 1; number <= doc.numPages; number++)
    sheets.push(await readSheet(await doc.getPage(number)));
  const { info, metadata } = await doc.getMetadata();
  const outline = ((await doc.getOutline()) ?? []) as { title: string }[];
  const attached = ((await doc.getAttachments()) ?? {}) as Record<string, { content: Uint8Array }>;
  const raw = Buffer.from(bytes).toString('latin1');
  return {
    sheets,
    text: sheets.map(({ text }) => text).join(''),
    info: info as Readonly<Record<string, unknown>>,
    xmp: (metadata as { getRaw?: () => string } | null)?.getRaw?.() ?? '',
    chapters: outline.map(({ title }) => title),
    attachments: Object.fromEntries(Object.entries(attached).map(([name, { content }]) => [name, content])),
    fonts: [...raw.matchAll(/\/FontName \/(\S+)/g)].map(([, name]) => name ?? ''),
    raw,
    drawn: [...raw.matchAll(/FlateDecode[^]*?\nstream\n([^]*?)\nendstream/g)].map(([, packed = '']) =>
      inflateSync(Buffer.from(packed, 'latin1')).toString('latin1'),
    ),
  };
}

export function withoutBlanks(text: string): string {
  return text.replace(/\s+/gu, '');
}

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>['getPage']>>;

async function readSheet(page: Page): Promise<ReadSheet> {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const tags: string[] = [];
  let text = '';
  let aside = '';
  for (const item of items) {
    if ('str' in item) {
      if (tags.includes('Artifact')) aside += item.str;
      else text += item.str;
    } else if (item.type === 'endMarkedContent') tags.pop();
    else tags.push((item as { tag?: string }).tag ?? '');
  }
  const tree = (await page.getStructTree()) as StructNode | null;
  const annotations = (await page.getAnnotations()) as { unsafeUrl?: string; url?: string }[];
  return {
    text: withoutBlanks(text),
    aside: withoutBlanks(aside),
    structure: tree ? structureOf(tree) : '',
    alternatives: tree ? alternativesOf(tree) : [],
    links: annotations.map(({ url, unsafeUrl }) => url ?? unsafeUrl ?? ''),
  };
}

function structureOf({ role = '', children = [] }: StructNode): string {
  const inside = children.filter(({ role: inner }) => inner !== undefined).map(structureOf);
  return inside.length > 0 ? `${role}(${inside.join(' ')})` : role;
}

function alternativesOf({ alt, children = [] }: StructNode): string[] {
  return [...(alt === undefined ? [] : [alt]), ...children.flatMap(alternativesOf)];
}
