// A reader of the server: cards, and the log they are held against.
import type { LogEntryPage, ReportCard } from '@huiyin/sdk';
import { STREET } from '../lives/place.js';

/** Reads as many different readers do: none is slowed down, and none has an older answer at hand. */
export class Reader {
  readonly #origin: string;
  #readers = 0;

  constructor(origin: string) {
    this.#origin = origin;
  }

  async text(path: string): Promise<string> {
    this.#readers += 1;
    const from = `10.${(this.#readers >> 16) & 255}.${(this.#readers >> 8) & 255}.${this.#readers & 255}`;
    const answer = await fetch(this.#origin + path, { headers: { 'X-Forwarded-For': from } });
    const text = await answer.text();
    if (answer.status !== 200) throw new Error(`${answer.status} at ${path}: ${text}`);
    return text;
  }

  async card(period: string): Promise<ReportCard> {
    return JSON.parse(await this.text(`/v1/report-cards?body=${STREET}&period=${period}`)) as ReportCard;
  }

  async entries(from: number): Promise<LogEntryPage> {
    return JSON.parse(
      await this.text(`/v1/bodies/${STREET}/log/entries?from=${from}&limit=1000`),
    ) as LogEntryPage;
  }

  /** How many entries the latest checkpoint signs; none if there is none yet. */
  async signed(): Promise<number> {
    const note = await this.text(`/v1/bodies/${STREET}/log/checkpoint`).catch(() => '');
    return Number(note.split('\n')[1] ?? 0);
  }
}
