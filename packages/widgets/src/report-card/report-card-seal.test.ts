// The card's seal in each of its states: a real check of a really signed log, and of one that was told otherwise.
import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { renewKey, SealedLog } from '../controllers/testing/sealed-log.js';
import * as seals from '../controllers/testing/seals.js';
import { guardedDefine } from '../foundation/guarded-define.js';
import { mount, shadowPart, unmountAll } from '../foundation/testing/fixture.js';
import { HuiyinReportCard } from './report-card.js';
import { CardServer } from './testing/card-server.js';
import { cardOver, show } from './testing/sealed-card.js';

const TAG = 'huiyin-report-card';
const { sealSays, sealMark, sealButton, untilMark, checked, pressCheck, idle } = seals;

const askedFor = (log: SealedLog, what: string): string[] =>
  log.asked.filter((path) => path.includes(`log/${what}`));

describe(`${TAG} and its seal`, () => {
  let log: SealedLog;
  let server: CardServer;
  let broken: ReturnType<typeof seals.brokenHeard>;
  let restore: () => void;
  let page: seals.FrontPage;
  before(() => guardedDefine(TAG, HuiyinReportCard));
  beforeEach(() => {
    renewKey();
    page = seals.frontPage();
    log = new SealedLog();
    server = new CardServer(cardOver(log, 40), log);
    broken = seals.brokenHeard();
    restore = () => undefined;
  });
  afterEach(() => {
    unmountAll();
    broken.stop();
    page.release();
    restore();
    for (const meta of document.head.querySelectorAll('meta[name^="huiyin:"]')) meta.remove();
  });

  describe('on a page that names no key', () => {
    it('shows none, and asks nothing', async () => {
      const element = await show(server, undefined);
      await idle();
      expect(seals.hasSeal(element)).to.equal(false);
      expect(shadowPart(element, '[aria-labelledby=seal]').textContent).to.include('日志指纹');
      expect(log.asked).to.deep.equal([]);
    });
  });

  describe('verified', () => {
    it('once it is in sight: one checkpoint, and the proof that it continues what was counted', async () => {
      const element = await show(server, log.key);
      await untilMark(element, 'tick');
      expect(sealSays(element)).to.include('核对过了：这张成绩单数的，就是盖了章的记录。');
      expect(sealSays(element)).to.include('前面50条记录已经替您记下');
      expect(log.asked).to.have.length(2);
      expect(askedFor(log, 'proof')[0]).to.include('size=50&from=40');
      expect(broken.heard).to.deep.equal([]);
    });

    it('by the key of the portal, the element or the page, the element’s first', async () => {
      const wrong = new SealedLog({ isOthers: true }).key;
      const markOf = async (key?: string, attributes = {}): Promise<string | undefined> => {
        unmountAll();
        return sealMark(await checked(await show(server, key, attributes)));
      };
      expect(await markOf(log.key)).to.equal('tick');
      expect(await markOf(wrong, { 'seal-key': log.key })).to.equal('tick');
      const meta = Object.assign(document.createElement('meta'), {
        name: 'huiyin:seal-key',
        content: log.key,
      });
      document.head.append(meta);
      expect(await markOf()).to.equal('tick');
      expect(await markOf(wrong)).to.equal('cross');
    });

    it('remembers, and says on the next page that what was seen before is continued', async () => {
      await checked(await show(server, log.key));
      unmountAll();
      log.seal({ record: 'appeal' });
      const element = await checked(await show(new CardServer(cardOver(log), log), log.key));
      expect(sealSays(element)).to.include('前面51条记录，和您以前看到的接得上。');
    });

    it('says so where nothing can be remembered', async () => {
      const { getItem, setItem } = Storage.prototype;
      const refuse = (): never => {
        throw new DOMException('denied', 'SecurityError');
      };
      Object.assign(Storage.prototype, { getItem: refuse, setItem: refuse });
      restore = () => void Object.assign(Storage.prototype, { getItem, setItem });
      const element = await checked(await show(server, log.key));
      expect(sealMark(element)).to.equal('tick');
      expect(sealSays(element)).to.include('这台设备不让我们记东西');
    });

    it('falls with the figures it was of, and is given anew', async () => {
      const element = await checked(await show(server, log.key));
      log.isSilent = true;
      log.seal({ record: 'appeal' });
      server.card = cardOver(log);
      await element.refresh();
      await element.updateComplete;
      expect(sealMark(element)).not.to.equal('tick');
      log.isSilent = false;
      await pressCheck(element);
      await untilMark(element, 'tick');
    });

    it('keeps when the server says that nothing has changed', async () => {
      const element = await checked(await show(server, log.key));
      await element.refresh();
      await element.updateComplete;
      expect(sealMark(element)).to.equal('tick');
      expect(log.asked).to.have.length(2);
    });
  });

  describe('unchecked', () => {
    it('where bytes are to be spared: nothing is asked until the reader asks', async () => {
      restore = seals.spareBytes();
      const element = await show(server, log.key);
      await idle();
      expect(sealMark(element)).to.equal('none');
      expect(sealSays(element)).to.include('还没有核对。');
      expect(log.asked).to.deep.equal([]);
      sealButton(element)?.focus();
      await sendKeys({ press: 'Enter' });
      await untilMark(element, 'tick');
    });

    it('while it is out of sight', async () => {
      page.turn(false);
      const element = await show(server, log.key);
      await idle();
      expect(log.asked).to.deep.equal([]);
      page.turn(true);
      await untilMark(element, 'tick');
    });

    it('when it was counted from more than is signed yet', async () => {
      log.signedSize = 30;
      const element = await show(server, log.key);
      await seals.untilSaid(element, '还没轮到盖章');
      expect(sealMark(element)).to.equal('none');
      log.signedSize = undefined;
      await pressCheck(element);
      await untilMark(element, 'tick');
    });

    it('and never a tick with a key that is none, of which the developer is told once', async () => {
      const warnings: string[] = [];
      const { warn } = console;
      console.warn = (text: string) => void warnings.push(text);
      restore = () => void (console.warn = warn);
      for (const key of ['huiyin.test/FZ', 'huiyin.test/FZ', `${log.key}x`]) {
        unmountAll();
        const element = await show(server, key);
        await seals.untilSaid(element, '钥匙看不明白');
        expect(sealMark(element)).to.equal('none');
        expect(sealButton(element) === undefined).to.equal(true);
      }
      expect(warnings).to.have.length(2);
      expect(warnings[0]).to.match(
        /^Huiyin: seal-key="huiyin\.test\/FZ" is no verifier key \(key\.malformed/,
      );
      expect(log.asked).to.deep.equal([]);
      expect(broken.heard).to.deep.equal([]);
    });
  });

  describe('checking', () => {
    it('says so while it waits, and is not asked twice', async () => {
      log.isSilent = true;
      const element = await show(server, log.key);
      await untilMark(element, 'busy');
      expect(sealSays(element)).to.include('正在核对');
      sealButton(element)?.click();
      sealButton(element)?.click();
      while (log.asked.length === 0) await idle();
      await idle();
      expect(askedFor(log, 'checkpoint')).to.have.length(1);
    });
  });

  describe('unreachable', () => {
    it('is neither a tick nor a cross, tells the page nothing, and can be tried again', async () => {
      log.isDown = true;
      const element = await checked(await show(server, log.key));
      expect(sealMark(element)).to.equal('unknown');
      expect(sealSays(element)).to.include('这不说明记录有问题，也不说明没问题。');
      expect(broken.heard).to.deep.equal([]);
      log.isDown = false;
      await pressCheck(element);
      await untilMark(element, 'tick');
    });
  });

  describe('broken', () => {
    it('when the log that was seen before is told otherwise, and stays so', async () => {
      await checked(await show(server, log.key));
      unmountAll();
      const fork = new SealedLog({ told: 'parking' });
      const forked = new CardServer(cardOver(fork, 40), fork);
      const element = await checked(await show(forked, log.key));
      expect(sealMark(element)).to.equal('cross');
      expect(sealSays(element)).to.include('对不上').and.to.include('签了两个不一样的章');
      expect(broken.heard).to.deep.equal(['huiyin.test/FZ seal.forked']);
      unmountAll();
      expect(sealMark(await checked(await show(server, log.key)))).to.equal('cross');
    });

    it('when the figures were counted from a tree the log never had', async () => {
      server.card = cardOver(new SealedLog({ told: 'parking' }), 40);
      const element = await checked(await show(server, log.key));
      expect(sealSays(element)).to.include('可盖了章的日志里从来没有过那样的记录');
      expect(broken.heard).to.deep.equal(['huiyin.test/FZ seal.tree-differs']);
    });

    it('when the log has become smaller, when it is signed by another, when its signature is false', async () => {
      await checked(await show(server, log.key));
      log.note = log.checkpoint(45);
      expect(await found(log.key)).to.include('记录比您以前看到的少了');
      log.note = new SealedLog({ isOthers: true }).checkpoint();
      expect(await found(log.key)).to.include('盖章的，不是这一把钥匙');
      log.note = log.checkpoint().replace('\n50\n', '\n51\n');
      expect(await found(log.key)).to.include('签名是假的');
      expect(broken.heard.map((one) => one.split(' ')[1])).to.deep.equal([
        'seal.smaller-than-remembered',
        'seal.other-key',
        'note.bad-signature',
      ]);
    });

    it('is said aloud without being asked for', async () => {
      server.card = cardOver(new SealedLog({ told: 'parking' }), 40);
      const element = await checked(await show(server, log.key));
      expect(shadowPart(element, '[role=alert]').textContent).to.include('对不上');
    });

    const found = async (key: string): Promise<string> => {
      unmountAll();
      return sealSays(await checked(await show(server, key)));
    };
  });

  describe('shared by a page', () => {
    it('checks the log once for all elements, and what each shows by itself', async () => {
      const client = server.client();
      const elements = await together(client, 3);
      for (const element of elements) await untilMark(element, 'tick');
      expect(askedFor(log, 'checkpoint')).to.have.length(1);
      expect(askedFor(log, 'proof')).to.have.length(3);
    });

    it('is broken for all once one finds the log broken', async () => {
      const elements = await together(server.client(), 2);
      for (const element of elements) await untilMark(element, 'tick');
      log.note = log.checkpoint(30);
      const [first, second] = elements as [HuiyinReportCard, HuiyinReportCard];
      await pressCheck(first);
      await untilMark(first, 'cross');
      await untilMark(second, 'cross');
      expect(broken.heard).to.have.length(2);
    });

    const together = (client: ReturnType<CardServer['client']>, count: number): Promise<HuiyinReportCard[]> =>
      Promise.all(
        Array.from({ length: count }, () =>
          mount<HuiyinReportCard>(TAG, { context: { client, body: 'fangzhuang', sealKey: log.key } }),
        ),
      );
  });
});
