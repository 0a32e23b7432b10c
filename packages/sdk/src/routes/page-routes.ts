// The pages for people.

/** Pages for people, in light HTML that needs no script. They are no part of openapi.json, and there are no others. */
export const pageRoutes = {
  host: { method: 'GET', path: '/' },
  body: { method: 'GET', path: '/b/{body}' },
  bodyPeriod: { method: 'GET', path: '/b/{body}/{period}' },
  commitment: { method: 'GET', path: '/c/{id}' },
  submit: { method: 'POST', path: '/submit' },
  receipt: { method: 'GET', path: '/receipt/{handle}' },
  trackForm: { method: 'GET', path: '/t' },
  collectForm: { method: 'GET', path: '/t/code' },
  collect: { method: 'POST', path: '/t/code' },
  trackNumber: { method: 'GET', path: '/t/{number}' },
  track: { method: 'POST', path: '/t/{number}' },
  verify: { method: 'GET', path: '/verify' },
  verifyBody: { method: 'GET', path: '/verify/{body}' },
  privacy: { method: 'GET', path: '/privacy' },
  desk: { method: 'GET', path: '/desk' },
  deskSignIn: { method: 'GET', path: '/desk/sign-in' },
  deskSignedIn: { method: 'GET', path: '/desk/signed-in' },
  deskDemo: { method: 'POST', path: '/desk/demo' },
  deskSignOut: { method: 'POST', path: '/desk/sign-out' },
  deskLog: { method: 'GET', path: '/desk/log' },
  deskAsset: { method: 'GET', path: '/desk/assets/{file}' },
  cdn: { method: 'GET', path: '/cdn/{version}/{file}' },
  asset: { method: 'GET', path: '/assets/{file}' },
  errorPage: { method: 'GET', path: '/errors/{code}' },
} as const;
