// What is answered to whoever asks how a page of ours is framed (oembed.com).

/** A `rich` answer of oEmbed 1.0, under the names the format has. */
export interface OEmbed {
  readonly version: '1.0';
  readonly type: 'rich';
  readonly title: string;
  readonly author_name: string;
  readonly author_url: string;
  readonly provider_name: string;
  readonly provider_url: string;
  /** Seconds. */
  readonly cache_age: number;
  readonly html: string;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** The three only where it fits into what was asked for. */
  readonly thumbnail_url?: string;
  readonly thumbnail_width?: number;
  readonly thumbnail_height?: number;
}

/** Writes it as XML. */
export type OEmbedXml = (answer: OEmbed) => string;
