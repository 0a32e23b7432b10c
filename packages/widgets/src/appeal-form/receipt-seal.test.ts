// What the receipt carries to check its entry by, in a year and elsewhere.
import type { Receipt } from '@huiyin/sdk';
import { expect } from 'chai';
import { renewKey, SealedLog } from '../controllers/testing/sealed-log.js';
import { axeFindings } from '../foundation/testing/axe.js';
import { unmountAll } from '../foundation/testing/fixture.js';
import type { HuiyinAppealForm } from './appeal-form.js';
import { FormServer } from './testing/form-server.js';
import { matter, open, submit, textOf, write } from './testing/resident.js';

describe('the receipt and its seal', () => {
  let log: SealedLog;
  let server: FormServer;
  beforeEach(() => {
    renewKey();
    log = new SealedLog();
    server = new FormServer(log);
  });
  afterEach(unmountAll);

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

  it('is clean to axe with all of it', async () => {
    expect(await axeFindings(await filed())).to.deep.equal([]);
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
});
