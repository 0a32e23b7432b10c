// The receipt and its seal: what paper carries to check by, and that the entry is in the log for good.
import type { Receipt } from '@huiyin/sdk';
import { expect } from 'chai';
import { renewKey, SealedLog } from '../controllers/testing/sealed-log.js';
import * as seals from '../controllers/testing/seals.js';
import { axeFindings } from '../foundation/testing/axe.js';
import { unmountAll } from '../foundation/testing/fixture.js';
import type { HuiyinAppealForm } from './appeal-form.js';
import { FormServer } from './testing/form-server.js';
import { matter, open, submit, textOf, write } from './testing/resident.js';

const { sealSays, sealMark, checked, untilSaid } = seals;

describe('the receipt and its seal', () => {
  let log: SealedLog;
  let page: seals.FrontPage;
  let server: FormServer;
  beforeEach(() => {
    renewKey();
    page = seals.frontPage();
    log = new SealedLog();
    server = new FormServer(log);
  });
  afterEach(() => {
    unmountAll();
    page.release();
  });

  const filed = async (element?: HuiyinAppealForm): Promise<HuiyinAppealForm> => {
    const form = element ?? (await open(server));
    write(form, matter);
    await submit(form);
    return form;
  };
  const receiptOf = (): Receipt => [...server.filed.values()][0]?.receipt as Receipt;

  it('carries the entry’s place and hash, the log’s name and the page’s own key, whole', async () => {
    const element = await filed();
    const { leaf } = receiptOf();
    const said = textOf(element);
    for (const text of [`台账FZ第${leaf.index + 1}条`, leaf.hash, 'huiyin.test/FZ', log.key]) {
      expect(said).to.include(text);
    }
  });

  it('carries no key of another ledger, and none where the page names none', async () => {
    const other = new SealedLog({ origin: 'huiyin.test/LZ' }).key;
    expect(textOf(await filed(await open(server, { attributes: { 'seal-key': other } })))).not.to.include(
      other,
    );
    unmountAll();
    const plain = textOf(await filed(await open(new FormServer())));
    expect(plain).to.include('这一条的指纹').and.not.to.include('核对用的钥匙');
  });

  it('is verified: the entry is in the log', async () => {
    const element = await checked(await filed());
    expect(sealMark(element)).to.equal('tick');
    expect(sealSays(element)).to.include('您这一条在盖了章的记录里。');
    expect(await axeFindings(element)).to.deep.equal([]);
  });

  it('says that it is not signed yet, and looks once more by itself', async () => {
    log.signedSize = 50;
    const element = await filed();
    await untilSaid(element, '还没轮到盖章');
    expect(sealMark(element)).to.equal('none');
  });

  it('is broken where the log has another entry in its place', async () => {
    log.signedSize = 50;
    const element = await filed();
    await untilSaid(element, '还没轮到盖章');
    const rewritten = new SealedLog();
    rewritten.seal({ record: 'appeal' });
    log.note = rewritten.checkpoint();
    log.entries.splice(0, log.entries.length, ...rewritten.entries);
    await seals.pressCheck(element);
    await checked(element);
    expect(sealMark(element)).to.equal('cross');
  });
});
