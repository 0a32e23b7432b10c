// Photos: sent in parts by anybody, named in an appeal, then seen by its resident and by who works on it.
import { trackingErrors } from './errors.js';
import { attachmentId, attachmentSize, number } from './parameters.js';
import type { Route } from './route.js';
import { handlers } from './staff-roles.js';

const ofAppeal = { number, id: attachmentId } as const;

export const attachmentRoutes = {
  'attachments.begin': {
    summary:
      'Say that a photo is about to be sent. What no appeal names within a day is forgotten, as is what was not sent whole.',
    method: 'POST',
    path: '/v1/attachments',
    access: 'public',
    request: 'AttachmentDraft',
    response: { status: 201, type: 'AttachmentTicket' },
    errors: ['body.not-found'],
  },
  'attachments.put': {
    summary:
      'Send the next part. One that is there already changes nothing: the answer says where to go on. With the last one the photo is decoded and drawn anew.',
    method: 'POST',
    path: '/v1/attachments/{id}/parts',
    access: 'public',
    pathParameters: { id: attachmentId },
    request: 'AttachmentPartDraft',
    response: { status: 200, type: 'AttachmentProgress' },
    errors: [
      'attachment.not-found',
      'attachment.unsupported-type',
      'attachment.unreadable',
      'attachment.too-many-pixels',
    ],
  },
  'appeals.attachment': {
    summary: 'A photo of the case, for its resident.',
    method: 'GET',
    path: '/v1/appeals/{number}/attachments/{id}',
    access: 'tracking-code',
    pathParameters: ofAppeal,
    query: { size: attachmentSize },
    response: { status: 200, type: 'AttachmentImage' },
    errors: [...trackingErrors, 'attachment.not-found'],
  },
  'staff.appeals.attachment': {
    summary:
      'A photo of the case, for the units that work on it. Once a day it is written down who looked, and the resident sees it.',
    method: 'GET',
    path: '/v1/staff/appeals/{number}/attachments/{id}',
    access: [...handlers, 'district'],
    pathParameters: ofAppeal,
    query: { size: attachmentSize },
    response: { status: 200, type: 'AttachmentImage' },
    errors: ['appeal.not-found', 'attachment.not-found', 'attachment.not-allowed'],
  },
} as const satisfies Readonly<Record<string, Route>>;
