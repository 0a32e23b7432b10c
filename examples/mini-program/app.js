// The program: one client, one outbox, one size of text for all pages.
const config = require('./config.js');
const { openSession } = require('./shared/session.js');

App({
  onLaunch() {
    // Pages wait for it; what went wrong is told by each of them.
    this.session = openSession(wx, config);
  },
});
