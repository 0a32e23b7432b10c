// Why a photo that staff show is not public, or no longer.
import type { PhotoRefusal } from '../../types/index.js';

export const photoReasons: Readonly<Record<PhotoRefusal, string>> = {
  'shows-people': '拍到了人',
  'shows-private': '拍到了门牌、车牌这些',
  'not-this-matter': '拍的不是这件事',
  unclear: '看不清',
};
