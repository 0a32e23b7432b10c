// 成绩单: what is not done first, every number with what it is out of, and what the whole was counted from.
const huiyin = require('../../vendor/huiyin.js');
const { begin, enter, failureOf, staleOf, toggleBig } = require('../../shared/page.js');

const words = huiyin.cardWordsFor('zh-CN');
const sealWords = huiyin.sealWordsFor('zh-CN');

Component({
  data: Object.assign({}, begin, {
    w: words.reportCard,
    view: null,
    showsDefinitions: false,
    canCheck: false,
    checkLabel: sealWords.seal.check,
    seal: null,
  }),

  lifetimes: {
    attached() {
      return this.load();
    },
  },

  methods: {
    async load() {
      const session = await enter(this);
      try {
        const card = await session.client.reportCards.get();
        this.card = card;
        this.readAt = session.now();
        this.setData({
          state: 'ready',
          stale: '',
          view: huiyin.reportCardView(card, words),
          canCheck: session.config.sealKey !== '',
          seal: null,
        });
      } catch (error) {
        const failure = failureOf(error, words);
        // What was read before stays, with its hour.
        if (this.data.view) this.setData({ stale: staleOf(this.readAt, words) });
        else this.setData({ state: 'failed', failure });
      }
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

    toggleDefinitions() {
      this.setData({ showsDefinitions: !this.data.showsDefinitions });
    },

    /** Counted on the phone, against a key that came another way than the card. */
    async check() {
      const session = await getApp().session;
      const say = (state) => this.setData({ seal: huiyin.sealView(state, sealWords, 'card') });
      say({ type: 'checking' });
      say(await huiyin.checkCard(session.verifier(), this.card));
    },
  },
});
