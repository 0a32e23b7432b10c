// What is said of refusals about webhooks, in English.
export const webhookProblems = {
  'webhook.not-found': {
    title: 'No such webhook',
    detail: 'No webhook of your unit was found under this id. Check the id in the list of webhooks.',
  },
  'webhook.address-refused': {
    title: 'Not an address to send to',
    detail:
      'Webhooks are sent by https to public addresses only, and the host must be known. Check the address.',
  },
  'webhook.too-many': {
    title: 'Enough webhooks',
    detail: 'A unit has five webhooks at most. Remove one that nobody needs, then make the new one.',
  },
  'webhook.not-dead': {
    title: 'Not a dead letter',
    detail:
      'Only what was given up on can be sent again. This one is still in line, has arrived, or is no longer kept.',
  },
} as const;
