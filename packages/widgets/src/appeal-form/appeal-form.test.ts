// The appeal form on its page, on a real client over a transport that answers as the server does.
import { validateSent } from '@huiyin/sdk/validators';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { HuiyinElement } from '../foundation/element.js';
import { axeFindings } from '../foundation/testing/axe.js';
import { behavesAsHuiyinElement } from '../foundation/testing/behaves-as-huiyin-element.js';
import { isDrawn, isSeen, shadowPart, unmountAll } from '../foundation/testing/fixture.js';
import { changedByHostilePage } from '../foundation/testing/hostile-page.js';
import { HuiyinAppealForm } from './appeal-form.js';
import type { AppealFormState } from './appeal-form.types.js';
import { fangguyuan, fangzhuang, receipt } from './testing/facts.js';
import { FormServer } from './testing/form-server.js';
import {
  control,
  drawn,
  focused,
  matter,
  open,
  submit,
  TAG,
  textOf,
  write,
  written,
  type Control,
} from './testing/resident.js';

const CODE = receipt.trackingCode;
const submitted: AppealFormState = {
  type: 'submitted',
  unit: fangzhuang,
  isSecure: true,
  receipt,
  isRecoverable: false,
};

behavesAsHuiyinElement({
  tag: TAG,
  element: HuiyinAppealForm,
  shown: submitted,
  use: async (element: HuiyinElement<AppealFormState>) => {
    element.state = { type: 'editing', unit: fangzhuang, isSecure: true };
    await element.updateComplete;
    write(element, matter);
    shadowPart(element, 'form').dispatchEvent(new SubmitEvent('submit', { cancelable: true }));
    await element.updateComplete;
  },
  secrets: [CODE, CODE.slice(0, 4), matter.text, matter.title],
});

describe('facts for tests and stories', () => {
  it('are what a server may send', () => {
    expect(validateSent.Body(fangzhuang)).to.deep.equal([]);
    expect(validateSent.Body(fangguyuan)).to.deep.equal([]);
    expect(validateSent.Receipt(receipt)).to.deep.equal([]);
  });
});

describe('an appeal form where it stands', () => {
  afterEach(unmountAll);

  it('offers only the categories the unit takes, and no telephone it doesn’t have', async () => {
    const element = await open(new FormServer(), { body: 'fangguyuan' });
    const { options } = control(element, 'category') as HTMLSelectElement;
    expect([...options].map(({ value }) => value)).to.deep.equal(['', 'environment', 'lifts', 'other']);
    expect(textOf(element))
      .to.include('最晚3天内')
      .and.not.to.include('12345')
      .and.not.to.include('演示数据');
  });

  it('asks for no telephone on a page without encryption, and leads to one with it', async () => {
    const element = await open(new FormServer());
    element.state = { type: 'editing', unit: fangzhuang, isSecure: false };
    await element.updateComplete;
    expect(isDrawn(element, '#phone, #name')).to.equal(false);
    expect(shadowPart(element, '.notice a').getAttribute('href')).to.equal(
      'https://huiyin.test/b/fangzhuang',
    );
  });

  it('keeps what was typed when it is moved to another unit', async () => {
    const server = new FormServer();
    const element = await open(server);
    write(element, matter);
    element.body = 'fangguyuan';
    await drawn(element);
    expect(shadowPart(element, 'h2').textContent).to.equal('向芳古园社区提诉求');
    expect(written(element)).to.deep.equal(matter);
    await submit(element);
    expect(server.sent[0]?.draft.body).to.equal('fangguyuan');
  });

  for (const attributes of [{}, { size: 'large' }, { theme: 'dark' }, { theme: 'red' }]) {
    it(`is clean to axe while it is filled in ${JSON.stringify(attributes)}`, async () => {
      const server = new FormServer();
      const element = await open(server, { attributes });
      expect(await axeFindings(element)).to.deep.equal([]);
      write(element, matter);
      server.fates.push('lost-before');
      await submit(element);
      expect(await axeFindings(element)).to.deep.equal([]);
    });
  }

  it('looks the same on a page that resets everything', async () => {
    const element = await open(new FormServer());
    await submit(element);
    expect(changedByHostilePage(element)).to.deep.equal([]);
    element.state = submitted;
    await element.updateComplete;
    expect(changedByHostilePage(element)).to.deep.equal([]);
  });

  for (const size of ['normal', 'large']) {
    it(`fits a narrow telephone, ${size}`, async () => {
      await setViewport({ width: 320, height: 700 });
      const element = await open(new FormServer(), { attributes: { size } });
      const widths = [element.scrollWidth];
      await submit(element);
      widths.push(element.scrollWidth);
      write(element, matter);
      await submit(element);
      widths.push(element.scrollWidth);
      const room = element.clientWidth;
      await setViewport({ width: 800, height: 600 });
      expect(Math.max(...widths)).to.be.at.most(room);
    });
  }
});

describe('the plain form inside the tag', () => {
  afterEach(unmountAll);

  const fallback = `<form action="/submit" method="post">
    <input type="hidden" name="body" value="fangzhuang">
    <input name="title" value=""><textarea name="text"></textarea>
    <select name="category"><option value="">请选</option><option value="lifts">电梯</option></select>
    <select name="cohort"><option value="undisclosed">不想说</option><option value="elderly">老年人</option></select>
    <input type="checkbox" name="anonymous" value="yes"><input name="__proto__" value="x">
  </form>`;

  it('hands over what was typed while the script was on its way, and the focus', async () => {
    const server = new FormServer();
    const release = server.hold();
    const element = await open(server, { fallback, attributes: { cohort: 'families' } });
    expect(element.status).to.equal('loading');
    const plain = (name: string): Control => element.querySelector(`[name='${name}']`) as Control;
    plain('title').focus();
    await sendKeys({ type: '电梯停了' });
    plain('category').value = 'lifts';
    (plain('anonymous') as HTMLInputElement).checked = true;
    release();
    await drawn(element);
    expect(control(element, 'title').value).to.equal('电梯停了');
    expect(control(element, 'category').value).to.equal('lifts');
    expect(control(element, 'cohort').value).to.equal('families');
    expect((control(element, 'anonymous') as HTMLInputElement).checked).to.equal(true);
    expect(focused(element)).to.equal('title');
    expect(isSeen(element.querySelector('form') as Element)).to.equal(false);
  });

  it('stays usable when the unit can’t be read', async () => {
    const server = new FormServer();
    server.fates.push('lost-before');
    const element = await open(server, { fallback });
    expect(element.getAttribute('status')).to.equal('error');
    expect(isSeen(element.querySelector('form') as Element)).to.equal(true);
  });
});
