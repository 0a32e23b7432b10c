// 提诉求: what is written is kept on the phone first and sent under one key, so that nothing is lost and nothing twice.
const huiyin = require('../../vendor/huiyin.js');
const { begin, enter, failureOf, toggleBig } = require('../../shared/page.js');

const words = huiyin.formWordsFor('zh-CN');
/** Fields in which one types. */
const TEXTS = ['title', 'text', 'place', 'name', 'phone'];
const NOTHING = {
  title: '',
  text: '',
  place: '',
  name: '',
  phone: '',
  category: '',
  anonymous: false,
  consent: false,
};

Component({
  data: Object.assign({}, begin, {
    w: words.appealForm,
    heading: '',
    intro: '',
    demo: '',
    values: NOTHING,
    faults: {},
    faultSummary: '',
    categories: [],
    categoryNames: [],
    categoryName: '',
    notice: '',
    isSending: false,
    receipts: [],
    waiting: '',
    keptNote: '',
    expired: '',
    cameBack: false,
  }),

  lifetimes: {
    attached() {
      return this.load();
    },
  },

  methods: {
    /** The page is shown again: the network may be back. */
    onShow() {
      return this.sendWaiting();
    },

    async load() {
      const session = await enter(this);
      try {
        const unit = await session.unit();
        const { categories: names } = words.terms;
        this.setData({
          state: 'ready',
          heading: huiyin.fill(words.appealForm.title, { body: unit.name }),
          intro: huiyin.fill(words.appealForm.intro, { days: unit.standard.firstResponseDays }),
          demo: unit.demo ? words.common.demo : '',
          categories: unit.categories,
          categoryNames: unit.categories.map((category) => names[category] || category),
        });
        this.taxonomy = unit.taxonomy;
      } catch (error) {
        this.setData({ state: 'failed', failure: failureOf(error, words) });
      }
      await this.sendWaiting();
    },

    retry() {
      this.setData({ state: 'loading' });
      return this.load();
    },

    toggleBig() {
      return toggleBig(this);
    },

    onInput(event) {
      const { name } = event.currentTarget.dataset;
      if (TEXTS.includes(name)) this.change({ [name]: event.detail.value });
    },

    onCategory(event) {
      const index = Number(event.detail.value);
      const category = this.data.categories[index] || '';
      this.change({ category });
      this.setData({ categoryName: category ? this.data.categoryNames[index] : '' });
    },

    onSwitch(event) {
      this.change({ [event.currentTarget.dataset.name]: Boolean(event.detail.value) });
    },

    /** What was wrong with a field is said until it is touched. */
    change(change) {
      const faults = Object.assign({}, this.data.faults);
      for (const name of Object.keys(change)) delete faults[name];
      this.setData({ values: Object.assign({}, this.data.values, change), faults });
    },

    async submit() {
      if (this.data.isSending) return;
      const { values } = this.data;
      const typed = Object.assign({ channel: 'wechat' }, values, { category: values.category || undefined });
      const faults = huiyin.appealFormFaults(typed, words, this.taxonomy);
      if (Object.keys(faults).length > 0) {
        this.showFaults(faults);
        return;
      }
      this.setData({ isSending: true, notice: '', faultSummary: '', cameBack: false });
      const session = await getApp().session;
      try {
        await session.add(huiyin.appealDraftOf(session.config.body, typed, this.taxonomy));
        this.setData({ values: NOTHING, faults: {}, categoryName: '' });
        await this.sendWaiting();
      } catch (error) {
        // Nothing was kept: what was written stays where it is.
        if (!huiyin.HuiyinError.is(error)) throw error;
        this.setData({ notice: this.data.own.notKept });
      }
      this.setData({ isSending: false });
    },

    showFaults(faults) {
      const count = Object.keys(faults).length;
      this.setData({ faults, faultSummary: huiyin.fill(words.appealForm.errors.summary, { count }) });
    },

    /** Sends what waits, and shows what came of it. */
    async sendWaiting() {
      const session = await getApp().session;
      await session.send();
      await this.takeBack(session);
      const [kept, waiting] = [await session.receipts(), await session.waiting()];
      const expired = await session.expired();
      const { own } = this.data;
      const days = huiyin.OUTBOX_DAYS;
      this.setData({
        receipts: kept.map(({ receipt, recoverable }) => huiyin.receiptView(receipt, recoverable, words)),
        waiting: waiting.length > 0 ? huiyin.fill(own.waiting, { count: waiting.length }) : '',
        keptNote: huiyin.fill(own.kept, { days }),
        expired: expired > 0 ? huiyin.fill(own.expired, { count: expired, days }) : '',
      });
    },

    /** What the server did not take goes back into the form, if nothing new was begun there. */
    async takeBack(session) {
      const [item] = await session.cameBack();
      const { title, text } = this.data.values;
      if (!item || title || text) return;
      const { contact = {}, consentToPublish = false, anonymous = false, category } = item.content;
      const values = Object.assign({}, NOTHING, {
        title: item.content.title,
        text: item.content.text,
        place: item.content.place,
        name: contact.name || '',
        phone: contact.phone || '',
        consent: consentToPublish,
        anonymous,
        category,
      });
      const index = this.data.categories.indexOf(category);
      this.setData({ values, categoryName: this.data.categoryNames[index] || '', cameBack: true });
      this.showFaults(huiyin.appealFormFaultsOf(item.refusal.errors, values, words, this.taxonomy));
      await session.drop(item.id);
    },

    async knowExpired() {
      await (await getApp().session).forgetExpired();
      this.setData({ expired: '' });
    },

    async putAway() {
      await (await getApp().session).putReceiptsAway();
      this.setData({ receipts: [] });
    },
  },
});
