// Which server, and which unit of it. Change these three lines for yours.
module.exports = {
  /** Has to be among the mini-program's request domains (request 合法域名). */
  endpoint: 'https://huiyin.example',
  body: 'fangzhuang',
  /** The verifier key of the unit's log, from a receipt or a poster: never fetched from the server that is checked. */
  sealKey: '',
};
