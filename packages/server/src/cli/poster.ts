// `huiyin poster <body> [<period>]`: a poster for a stairwell's door or a box, as PDF for the printer or as PNG.
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { articleThemes, type ArticleTheme } from '@huiyin/article';
import { gather, readsOf, type ArticleReads, type ArticleRequest } from '@huiyin/article/gather';
import {
  poster,
  posterKinds,
  posterPapers,
  type Poster,
  type PosterKind,
  type PosterOptions,
  type PosterPaper,
} from '@huiyin/article/image';
import { createClient, type OpenChannel } from '@huiyin/sdk';
import { readConfig } from '../config.js';
import { codePlaces, formAddress } from '../pages/unit-code-page.js';
import { articleOptions, CODES, requestOf, wrongUse } from './article-arguments.js';
import { articleFailure } from './article-failures.js';
import { systemTerminal, type Terminal } from './terminal.js';

const formats = ['pdf', 'png'] as const;

const USAGE = `用法 · usage: huiyin poster <单位 body> [<时期 period>] [--kind <kind>] [--paper A4|A3] [--format pdf|png] [--out <file>]
  --kind      report-card（不写就是它 · the default）、commitments、meeting-notice、box
  --meeting   报告会编号，和 meeting-notice 一起用 · number of the meeting, for this one
  --channel   扫了算从哪里来的，和 box 一起用 · what is filed by it says so, for box: ${codePlaces.join('、')}
  --theme     blue 或 red
  --endpoint  服务器的网址；不写就是这台的 · of the server; this one's without it
  --key       印在海报上的核对钥匙 · key to be printed, which logs are verified with
  --out       写成这个文件；不写就在这里起个名字 · writes this file; named after what it is without it
`;

interface Asked {
  readonly kind: PosterKind;
  readonly request: ArticleRequest;
  readonly paper: PosterPaper;
  readonly format: (typeof formats)[number];
  readonly theme: ArticleTheme;
  readonly channel: OpenChannel;
  readonly endpoint: string;
  readonly key?: string | undefined;
  readonly out: string;
}

/** @returns the exit code */
export async function posterCommand(
  args: readonly string[],
  terminal: Terminal = systemTerminal,
): Promise<number> {
  const asked = read(args);
  if (typeof asked === 'string') return wrongUse(terminal, asked);
  try {
    const reads = readsOf(createClient({ endpoint: asked.endpoint }), { key: asked.key });
    const { bytes, warnings } = await draw(reads, asked);
    await writeFile(asked.out, bytes);
    for (const { text } of warnings) terminal.err(`${text}\n`);
    terminal.out(`${asked.out}\n`);
    return CODES.done;
  } catch (error) {
    return articleFailure(error, asked, terminal);
  }
}

async function draw(reads: ArticleReads, asked: Asked): Promise<Poster> {
  const gathered = await gather(reads, asked.request);
  const { paper, format, theme } = asked;
  const options: PosterOptions = { snapshot: gathered.snapshot, paper, format, theme };
  if (asked.kind === 'box') {
    const address = formAddress(reads.origin, gathered.body, { channel: asked.channel });
    return await poster('box', { form: address }, options);
  }
  switch (gathered.kind) {
    case 'report-card':
      return await poster(gathered.kind, gathered.view, options);
    case 'commitments':
      return await poster(gathered.kind, gathered.view, options);
    case 'meeting-notice':
      return await poster(gathered.kind, gathered.view, options);
    default:
      throw new TypeError(`no poster of ${gathered.kind}`);
  }
}

/** @returns a sentence where it can't be understood */
function read(args: readonly string[]): Asked | string {
  try {
    const { number: _, ...shared } = articleOptions;
    const options = {
      ...shared,
      paper: { type: 'string', default: 'A4' },
      format: { type: 'string', default: 'pdf' },
      channel: { type: 'string', default: 'box' },
    } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [body, period, ...more] = positionals;
    const kind = posterKinds.find((known) => known === values.kind);
    const paper = posterPapers.find((known) => known === values.paper.toUpperCase());
    const format = formats.find((known) => known === values.format);
    const theme = articleThemes.find((known) => known === values.theme);
    const channel = codePlaces.find((known) => known === values.channel);
    if (body === undefined || more.length > 0 || !kind || !paper || !format || !theme || !channel)
      return USAGE;
    const { meeting, endpoint = readConfig().publicOrigin, key } = values;
    // A box has no figure on it; its head of the log is that of the card as it is now.
    const request =
      kind === 'box' && period === undefined && meeting === undefined
        ? ({ kind: 'report-card', body } as const)
        : kind === 'box'
          ? USAGE
          : requestOf(kind, body, { period, meeting });
    if (typeof request === 'string') return request === USAGE ? USAGE : `${request}\n${USAGE}`;
    const out = values.out ?? `${[body, kind, paper].join('-')}.${format}`;
    return { kind, request, paper, format, theme, channel, endpoint, key, out };
  } catch (error) {
    if (error instanceof TypeError) return USAGE;
    throw error;
  }
}
