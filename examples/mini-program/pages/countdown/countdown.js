// 承诺: one promise with the days that are left, its day and the one it was first promised for; or all that are open.
const huiyin = require('../../vendor/huiyin.js');
const { begin, enter, failureOf, staleOf, toggleBig } = require('../../shared/page.js');

const words = huiyin.commitmentWordsFor('zh-CN');
/** Promises listed at once. */
const MOST = 50;

Component({
  data: Object.assign({}, begin, {
    /** `null` while the list is shown. */
    view: null,
    left: null,
    list: null,
  }),

  lifetimes: {
    attached() {
      return enter(this);
    },
  },

  methods: {
    /** `this.id` is the platform's own. @param {{ id?: string }} query one promise; all that are open without it */
    onLoad(query) {
      this.shown = query && query.id;
      return this.load();
    },

    async load() {
      const session = await enter(this);
      try {
        await (this.shown ? this.loadOne(session) : this.loadList(session));
        this.readAt = session.now();
        this.setData({ state: 'ready', stale: '' });
      } catch (error) {
        const failure = failureOf(error, words);
        if (this.data.view || this.data.list) this.setData({ stale: staleOf(this.readAt, words) });
        else this.setData({ state: 'failed', failure });
      }
    },

    async loadOne({ client, today, now }) {
      const commitment = await client.commitments.get(this.shown);
      this.setData({
        view: huiyin.commitmentView(commitment, today(), words),
        left: huiyin.commitmentCountdown(commitment, now(), 'day', words) || null,
        list: null,
      });
    },

    async loadList({ client, today }) {
      const { items, next } = await client.commitments.list({ filter: 'open', limit: MOST }).page();
      const list = huiyin.commitmentListView(items, today(), next !== undefined, words);
      const rows = list.rows.map(({ id, when, flags, detail }) => ({ id, when, flags, text: detail.text }));
      this.setData({ list: { summary: list.summary, demo: list.demo || '', rows }, view: null, left: null });
    },

    /** The same page, since a page of the tab bar takes no query. */
    open(event) {
      this.shown = event.currentTarget.dataset.id;
      return this.load();
    },

    all() {
      this.shown = undefined;
      return this.load();
    },

    retry() {
      this.setData({ state: 'loading' });
      return this.load();
    },

    async onPullDownRefresh() {
      await this.load();
      wx.stopPullDownRefresh();
    },

    toggleBig() {
      return toggleBig(this);
    },
  },
});
