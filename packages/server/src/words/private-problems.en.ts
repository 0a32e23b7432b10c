// What is said of refusals about contacts and photos, in English.
export const privateProblems = {
  'contact.none': {
    title: 'No contact was left',
    detail: 'None was left, or it was erased. Answer the case: its resident reads it with the code.',
  },
  'contact.not-allowed': {
    title: 'The contact is not shown to you',
    detail:
      'The contact is shown to the unit that works on the case and to one that is about to ask whether it is solved. Let the unit that works on it reach the resident, or have the case passed to you first.',
  },
  'attachment.not-found': {
    title: 'No such photo',
    detail:
      'It was not sent whole, was not used within a day, or came with another appeal. Choose the photo again and send it.',
  },
  'attachment.not-allowed': {
    title: 'The photos are not shown to you',
    detail:
      'Photos are shown to the unit that works on the case, to those a whistle calls, and to one that is about to ask whether it is solved. Let that unit look, or have the case passed to you first.',
  },
  'attachment.unsupported-type': {
    title: 'Not a photo that is taken',
    detail:
      'Still photos in JPEG, PNG or WebP are taken; no animations, PDF, videos or HEIC. Choose another, or take a screenshot of it.',
  },
  'attachment.unreadable': {
    title: 'The photo cannot be opened',
    detail: 'The file is damaged or not whole. Choose another, or take it again.',
  },
  'attachment.too-many-pixels': {
    title: 'The photo is too large',
    detail: 'It has more than 64 million pixels. Make it smaller, or take a screenshot of it.',
  },
  'attachment.too-many': {
    title: 'Too many photos',
    detail: 'A case has at most 12 photos. Choose those that show most.',
  },
} as const;
