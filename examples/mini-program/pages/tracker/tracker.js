// 查进度: number and code open one case; where it stands, each step, and the resident's word on it.
const huiyin = require('../../vendor/huiyin.js');
const { begin, enter, failureOf, staleOf, toggleBig } = require('../../shared/page.js');

const words = huiyin.progressWordsFor('zh-CN');
const NO_ACT = {
  verdict: '',
  rating: '',
  comment: '',
  faults: {},
  isOpen: false,
  isSending: false,
  notice: '',
};

Component({
  data: Object.assign({}, begin, {
    /** `asking`, `loading` or `tracking`. */
    state: 'asking',
    w: words.progress,
    number: '',
    code: '',
    faults: {},
    view: null,
    act: NO_ACT,
    ratings: Object.keys(words.terms.ratings).map((value) => ({ value, label: words.terms.ratings[value] })),
    said: '',
  }),

  lifetimes: {
    attached() {
      return enter(this);
    },
    detached() {
      this.stopFollowing();
    },
  },

  methods: {
    /** @param {{ number?: string }} query a number may stand in a link; a code never does */
    onLoad(query) {
      this.setData({ number: (query && query.number) || '' });
    },

    onShow() {
      if (this.opened) this.follow();
    },

    /** A page nobody sees keeps no request open: a mini-program has ten. */
    onHide() {
      this.stopFollowing();
    },

    onUnload() {
      this.stopFollowing();
    },

    toggleBig() {
      return toggleBig(this);
    },

    onInput(event) {
      this.setData({ [event.currentTarget.dataset.name]: event.detail.value, faults: {}, failure: '' });
    },

    async open() {
      const faults = this.promptFaults();
      if (Object.keys(faults).length > 0) {
        this.setData({ faults });
        return;
      }
      const session = await getApp().session;
      this.setData({ state: 'loading', failure: '' });
      const mine = session.client.appeals.open(this.data.number, this.data.code);
      try {
        this.show(await mine.track(), session);
        this.opened = mine;
        this.follow();
      } catch (error) {
        this.setData({ state: 'asking', failure: this.promptFailure(error) });
      }
    },

    promptFaults() {
      const w = words.progress.prompt;
      const { number, code } = this.data;
      const digits = code.replace(/\s/g, '').length;
      const faults = {};
      if (!number.trim()) faults.number = w.numberMissing;
      else if (!huiyin.normaliseNumber(number)) faults.number = w.numberWrong;
      if (!code.trim()) faults.code = w.codeMissing;
      else if (!huiyin.normaliseTrackingCode(code)) faults.code = huiyin.fill(w.codeWrong, { count: digits });
      return faults;
    },

    promptFailure(error) {
      if (!huiyin.HuiyinError.is(error)) throw error;
      const w = words.progress.prompt;
      if (error.code === 'tracking.not-matched') return w.notMatched;
      if (error.code === 'tracking.too-many-tries') {
        return huiyin.fill(w.tooManyTries, { wait: huiyin.waitText(error.retryAfter || 60, words) });
      }
      return w.notAsked;
    },

    show(appeal, session) {
      this.readAt = session.now();
      this.setData({
        state: 'tracking',
        stale: '',
        view: huiyin.progressView(appeal, session.today(), words),
      });
    },

    /** Follows the case by long polls for as long as the page is seen. */
    async follow() {
      this.stopFollowing();
      const mine = this.opened;
      const session = await getApp().session;
      const leaving = huiyin.createCanceller();
      this.leaving = leaving;
      const { signal } = leaving;
      const refresh = async () => this.show(await mine.track({ signal }), session);
      const onState = (state) => {
        if (state === 'waiting') this.setData({ stale: staleOf(this.readAt, words) });
        // Something may have happened between what is shown and the first poll; a failure is told by the next one.
        else if (state === 'open') refresh().catch(() => undefined);
      };
      try {
        const changes = mine.changes({ signal, onState })[Symbol.asyncIterator]();
        while (!(await changes.next()).done) await refresh();
      } catch (error) {
        // The case was erased, or its code is no longer good: what is shown is the last that is known.
        if (!signal.aborted) this.setData({ stale: failureOf(error, words) });
      }
    },

    stopFollowing() {
      if (this.leaving) this.leaving.abort();
      this.leaving = undefined;
    },

    another() {
      this.stopFollowing();
      this.opened = undefined;
      this.setData({ state: 'asking', view: null, code: '', act: NO_ACT, said: '' });
    },

    beginEvaluation() {
      this.setAct({ isOpen: true });
    },

    cancelEvaluation() {
      this.setData({ act: NO_ACT });
    },

    onVerdict(event) {
      this.setAct({ verdict: event.detail.value });
    },

    onRating(event) {
      this.setAct({ rating: event.detail.value });
    },

    onComment(event) {
      this.setAct({ comment: event.detail.value });
    },

    /** Another act has another key; a second try of one has the same. */
    setAct(change) {
      this.key = undefined;
      this.setData({ act: Object.assign({}, this.data.act, { faults: {}, notice: '' }, change) });
    },

    async evaluate() {
      const { verdict, rating, comment, isSending } = this.data.act;
      if (isSending) return;
      const w = words.progress.evaluate;
      const faults = {};
      if (!verdict) faults.verdict = w.verdictMissing;
      if (!rating) faults.rating = w.ratingMissing;
      if (Object.keys(faults).length > 0) {
        this.setData({ 'act.faults': faults });
        return;
      }
      const session = await getApp().session;
      if (!this.key) this.key = session.newKey();
      this.setData({ 'act.isSending': true, 'act.notice': '' });
      const text = comment.trim();
      const draft = Object.assign({ verdict, rating }, text ? { comment: text } : {});
      try {
        const appeal = await this.opened.evaluate(draft, { idempotencyKey: this.key });
        this.setData({ act: NO_ACT, said: verdict === 'solved' ? w.thanksSolved : w.thanksAgain });
        this.show(appeal, session);
      } catch (error) {
        if (!huiyin.HuiyinError.is(error)) throw error;
        const notice = error.retryable ? words.progress.notSent : words.progress.refused;
        this.setData({ 'act.isSending': false, 'act.notice': notice });
      }
    },
  },
});
