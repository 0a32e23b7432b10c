// The photos of a form: each made smaller, sent, and named once the server has it. One is sent at a time.
import { HuiyinError, type AttachmentClaim, type HuiyinClient } from '@huiyin/sdk';
import { attachments, type UploadedPhoto } from '@huiyin/sdk/attachments';
import { PHOTO_RULES } from '@huiyin/sdk/rules';
import { photoWordsFor, type PhotoWords } from '@huiyin/sdk/words';
import { fill } from '@huiyin/sdk/views';
import type { PhotoItem, PhotoList } from './photos.types.js';
import { prepared } from '../smaller-photo.js';

/** Whose photos they are, and what is told when one of them changes. */
export interface PhotoListOptions {
  readonly client: HuiyinClient;
  readonly body: string;
  readonly lang: string | undefined;
  /** How many there is room for. */
  readonly most: number;
  readonly changed: () => void;
}

interface Photo {
  readonly id: string;
  readonly name: string;
  readonly chosen: Blob;
  readonly stop: AbortController;
  /** What is sent; absent until it was made smaller. */
  file?: Blob;
  preview?: string;
  share: number;
  sent?: UploadedPhoto;
  /** What is wrong, in words. */
  fault?: string;
  /** Whether sending it once more can help. */
  mayRetry: boolean;
}

const FILE_FAULTS = [
  'attachment.unsupported-type',
  'attachment.unreadable',
  'attachment.too-many-pixels',
] as const;
type FileFault = (typeof FILE_FAULTS)[number];

export function createPhotoList({ client, body, lang, most, changed }: PhotoListOptions): PhotoList {
  const words = photoWordsFor(lang);
  const w = words.photos;
  let photos: readonly Photo[] = [];
  let note = '';
  let made = 0;
  let queue: Promise<void> = Promise.resolve();

  async function send(photo: Photo): Promise<void> {
    if (photo.stop.signal.aborted) return;
    try {
      photo.file ??= await prepare(photo);
      changed();
      if (photo.file.size > PHOTO_RULES.mostBytes) return refuse(photo, w.faults.tooLarge);
      photo.sent = await attachments(client).upload(photo.file, {
        body,
        signal: photo.stop.signal,
        onProgress(share) {
          photo.share = share;
          changed();
        },
      });
      note = fill(w.arrived, { name: photo.name });
    } catch (error) {
      if (photo.stop.signal.aborted) return;
      const code = HuiyinError.is(error) ? error.code : '';
      const ofFile = FILE_FAULTS.find((known) => known === code);
      refuse(photo, ofFile ? faultOf(ofFile, words) : w.faults.line, !ofFile);
    }
    changed();
  }

  async function prepare(photo: Photo): Promise<Blob> {
    const { file, preview } = await prepared(photo.chosen);
    if (preview !== undefined) photo.preview = preview;
    return file;
  }

  function refuse(photo: Photo, fault: string, mayRetry = false): void {
    Object.assign(photo, { fault, mayRetry });
    note = `${photo.name}：${fault}`;
    changed();
  }

  function enqueue(photo: Photo): void {
    delete photo.fault;
    photo.share = 0;
    queue = queue.then(() => send(photo));
    changed();
  }

  return {
    get items() {
      return photos.map((photo) => itemOf(photo, words));
    },
    get note() {
      return note;
    },
    get claims() {
      return photos.flatMap(({ sent }): AttachmentClaim[] =>
        sent ? [{ id: sent.id, secret: sent.secret }] : [],
      );
    },
    get isWhole() {
      return photos.every(({ sent }) => sent !== undefined);
    },
    words: w,
    add(files) {
      const room = most - photos.length;
      note = files.length > room ? fill(w.faults.tooMany, { most }) : '';
      for (const chosen of files.slice(0, room)) {
        const id = `photo-${++made}`;
        const name = fill(w.name, { number: made });
        const photo: Photo = { id, name, chosen, stop: new AbortController(), share: 0, mayRetry: false };
        photos = [...photos, photo];
        enqueue(photo);
      }
      changed();
    },
    remove(id) {
      photos.find((photo) => photo.id === id)?.stop.abort();
      const { name = '' } = photos.find((photo) => photo.id === id) ?? {};
      photos = photos.filter((photo) => photo.id !== id);
      note = fill(w.removed, { name });
      changed();
    },
    retry(id) {
      const photo = photos.find((one) => one.id === id);
      if (photo) enqueue(photo);
    },
    expire() {
      for (const photo of photos) {
        delete photo.sent;
        refuse(photo, w.faults.expired, true);
      }
    },
    settled: () => queue,
    end() {
      for (const { stop } of photos) stop.abort();
      photos = [];
      note = '';
    },
  };
}

function itemOf(
  { id, name, preview, share, sent, fault, mayRetry }: Photo,
  { photos: w }: PhotoWords,
): PhotoItem {
  const percent = Math.floor(share * 100);
  return {
    id,
    name,
    preview,
    isWrong: fault !== undefined,
    mayRetry: fault !== undefined && mayRetry,
    ...(!sent && fault === undefined && { share }),
    says: fault ?? (sent ? w.done : percent > 0 ? fill(w.sending, { percent }) : w.waiting),
  };
}

function faultOf(code: FileFault, { photos: { faults } }: PhotoWords): string {
  if (code === 'attachment.unsupported-type') return faults.type;
  return code === 'attachment.unreadable' ? faults.unreadable : faults.tooLarge;
}
