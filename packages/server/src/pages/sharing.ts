// What a page says of itself to those who pass it on: Open Graph, a description, its one address, how to frame it.
import { fill } from '@huiyin/sdk/views';
import { sharingWords as words } from './sharing-words.js';

/** What other sites and chats show of a page that is passed on. Every address is absolute. */
export interface Sharing {
  /** The page's one address, whatever it was asked for by. */
  readonly url: string;
  readonly title: string;
  /** Plain text of at most 200 characters, with as of when it is true. */
  readonly description: string;
  readonly type: 'website' | 'article';
  readonly image: SharedImage;
  /** Where other sites ask how to frame it; absent where it can't be framed. */
  readonly oembed?: { readonly json: string; readonly xml: string } | undefined;
}

export interface SharedImage {
  readonly url: string;
  readonly alt: string;
}

/** What every picture measures, in pixels: the shape that sites of all kinds show whole. */
export const PICTURE = { width: 1200, height: 630 } as const;

/** Longest title and description, in characters; sites cut far earlier. */
const LONGEST = { title: 80, description: 200 } as const;

export interface ToShare {
  /** Where people reach this server, without a trailing slash. */
  readonly origin: string;
  /** After the origin, with the query that belongs to it. */
  readonly path: string;
  readonly title: string;
  readonly text: string;
  readonly demo: boolean;
  readonly type?: Sharing['type'];
  /** Path of its picture; the plain one if absent. */
  readonly picture?: string;
  readonly framed?: boolean;
}

/** That it was made up is said before anything else, in what may be all that is shown: the title, and the text. */
export function sharingOf({
  origin,
  path,
  demo,
  type = 'article',
  picture,
  framed,
  ...said
}: ToShare): Sharing {
  const mark = demo ? words.demo : '';
  const lines = { title: oneLine(said.title), text: oneLine(said.text) };
  const title = clipped(mark + lines.title, LONGEST.title);
  const url = origin + path;
  const alt = picture === undefined ? words.picture.plain : mark + fill(words.picture.of, lines);
  return {
    url,
    title,
    description: clipped(mark + lines.text, LONGEST.description),
    type,
    image: { url: origin + (picture ?? plainPicture), alt: clipped(alt, LONGEST.description) },
    oembed:
      framed === true
        ? { json: oembedOf(origin, url, 'json'), xml: oembedOf(origin, url, 'xml') }
        : undefined,
  };
}

/** The picture of what has none of its own. */
export const plainPicture = '/preview/plain.png';

function oembedOf(origin: string, url: string, format: 'json' | 'xml'): string {
  return `${origin}/oembed?${new URLSearchParams({ url, format })}`;
}

/** One line, without what can't be seen or turns the direction of what follows. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cf}\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
}

/** Cut between characters, and said to be cut. */
export function clipped(text: string, most: number): string {
  const characters = Array.from(text);
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`;
}
