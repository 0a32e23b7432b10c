// What is said of refusals of Open311, in English.
export const open311Problems = {
  'open311.jurisdiction-missing': {
    title: 'Which unit?',
    detail:
      'Several units answer here. Give the slug of one as jurisdiction_id, e.g. fangzhuang. All of them are in /v1/bodies.',
  },
  'open311.argument-invalid': {
    title: 'An argument is wrong',
    detail: 'An argument can not be read, or is out of range. Mend it as said below and ask again.',
  },
  'open311.service-not-found': {
    title: 'No such service',
    detail: 'This unit has no such service_code. Its services.json or services.xml has them all.',
  },
  'open311.read-only': {
    title: 'This can only be read',
    detail:
      'Open311 can only be read here. File on the page of the unit: no account is needed, and the number and the tracking code are given at once.',
  },
} as const;
