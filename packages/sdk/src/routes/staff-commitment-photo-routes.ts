// Photos of before and after a commitment, until another person has looked at them.
import { commitmentErrors } from './errors.js';
import { attachmentId, commitmentPath, ofCommitment, photoState } from './parameters.js';
import type { Route } from './route.js';
import { handlers } from './staff-roles.js';

const photoPath = { ...commitmentPath, photo: attachmentId } as const;
const decides = ['clerk', 'lead', 'bureau'] as const;
const photoErrors = [...commitmentErrors, 'attachment.not-found'] as const;

export const staffCommitmentPhotoRoutes = {
  'staff.commitmentPhotos.list': {
    summary:
      'Photos of one commitment; or of all that the reader’s unit may decide, those that wait to be looked at or those that are public.',
    method: 'GET',
    path: '/v1/staff/commitment-photos',
    access: handlers,
    query: { commitment: ofCommitment, state: photoState },
    response: { status: 200, type: 'CommitmentPhotoList' },
    errors: ['commitment.not-found', 'commitment.not-your-unit'],
  },
  'staff.commitmentPhotos.add': {
    summary: 'A photo that was sent before, of before or after. It is public once another person has looked.',
    method: 'POST',
    path: '/v1/staff/commitments/{id}/photos',
    access: handlers,
    pathParameters: commitmentPath,
    request: 'CommitmentPhotoDraft',
    response: { status: 201, type: 'CommitmentPhoto' },
    errors: [...photoErrors, 'attachment.too-many'],
  },
  'staff.commitmentPhotos.image': {
    summary: 'The picture, for whoever looks at it before it is public.',
    method: 'GET',
    path: '/v1/staff/commitments/{id}/photos/{photo}',
    access: handlers,
    pathParameters: photoPath,
    response: { status: 200, type: 'CommitmentImage' },
    errors: ['commitment.not-found', 'commitment.not-your-unit', 'attachment.not-found'],
  },
  'staff.commitmentPhotos.publish': {
    summary: 'Another person than who added it has looked: it is public from now on, and its digest sealed.',
    method: 'POST',
    path: '/v1/staff/commitments/{id}/photos/{photo}/publication',
    access: decides,
    pathParameters: photoPath,
    request: 'PublishPhotoDraft',
    response: { status: 200, type: 'CommitmentPhoto' },
    errors: [...photoErrors, 'commitment.same-person'],
  },
  'staff.commitmentPhotos.refuse': {
    summary:
      'Not public, for a reason; one that was public is taken down, which the log and everybody is told. Its bytes are gone.',
    method: 'POST',
    path: '/v1/staff/commitments/{id}/photos/{photo}/refusal',
    access: decides,
    pathParameters: photoPath,
    request: 'RefusePhotoDraft',
    response: { status: 200, type: 'CommitmentPhoto' },
    errors: photoErrors,
  },
} as const satisfies Readonly<Record<string, Route>>;
