// Photos as the real server shows them: how many there are, and each when it is asked for.
import type { AttachmentImage, StaffAppeal } from '@huiyin/sdk';

type Photos = ReadonlyMap<string, string>;

const SIZE = { width: 8, height: 8 } as const;

export function photosSeen(
  photos: Photos,
  { receivedAt, responsible }: StaffAppeal,
  unit: string,
): Pick<StaffAppeal, 'attachments' | 'mayLookAtAttachments'> {
  if (photos.size === 0) return {};
  const attachments = [...photos.keys()].map((id) => ({ id, addedAt: receivedAt, ...SIZE }));
  return { attachments, ...(responsible.slug === unit && { mayLookAtAttachments: true }) };
}

/** @param path below the case's */
export function photoAt(path: string, number: string, photos: Photos): AttachmentImage {
  const id = path.replace('attachments/', '');
  return { id, number, type: 'image/jpeg', data: photos.get(id) ?? '', ...SIZE };
}
