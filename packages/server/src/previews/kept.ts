// Pictures that were drawn, kept in memory: so many, and so many bytes; the one that was asked for longest ago goes first.

export interface KeptPicture {
  readonly version: string;
  readonly bytes: Uint8Array;
}

/** How much is kept at most. */
export interface Room {
  readonly pictures: number;
  readonly bytes: number;
}

export class KeptPictures<Picture extends KeptPicture = KeptPicture> {
  readonly #room: Room;
  /** In the order they were last asked for. */
  readonly #pictures = new Map<string, Picture>();
  #bytes = 0;

  constructor(room: Room) {
    this.#room = room;
  }

  get(of: string): Picture | undefined {
    const picture = this.#pictures.get(of);
    if (picture) {
      this.#pictures.delete(of);
      this.#pictures.set(of, picture);
    }
    return picture;
  }

  /** In place of the one that is kept of it. One that alone is more than there is room for is not kept. */
  keep(of: string, picture: Picture): void {
    this.#drop(of);
    if (picture.bytes.length > this.#room.bytes || this.#room.pictures < 1) return;
    this.#pictures.set(of, picture);
    this.#bytes += picture.bytes.length;
    for (const oldest of this.#pictures.keys()) {
      if (this.#pictures.size <= this.#room.pictures && this.#bytes <= this.#room.bytes) break;
      this.#drop(oldest);
    }
  }

  get size(): Room {
    return { pictures: this.#pictures.size, bytes: this.#bytes };
  }

  #drop(of: string): void {
    this.#bytes -= this.#pictures.get(of)?.bytes.length ?? 0;
    this.#pictures.delete(of);
  }
}
