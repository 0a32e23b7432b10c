// What exactly it is, and the unit's few questions: after the category, in plain words, and never in the way.
import type { Taxonomy } from '@huiyin/sdk';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import { axeFindings } from '../foundation/testing/axe.js';
import { isDrawn, shadowPart, unmountAll } from '../foundation/testing/fixture.js';
import { FormServer } from './testing/form-server.js';
import { control, focused, matter, open, submit, TAG, textOf, write } from './testing/resident.js';
import type { HuiyinAppealForm } from './appeal-form.js';

const taxonomy: Taxonomy = {
  items: [
    {
      code: 'trapped',
      category: 'lifts',
      group: '电梯运行',
      name: '困过人',
      standard: '三天内查明原因。',
      questions: [
        { code: 'which', ask: '是哪一部', kind: 'text', required: true, hint: '例如：东边那部' },
        { code: 'when', ask: '一般什么时候', kind: 'choice', choices: ['白天', '晚上'] },
        { code: 'since', ask: '从哪天开始', kind: 'day' },
        { code: 'old', ask: '楼里有坐轮椅的人吗', kind: 'yes-no', required: true },
      ],
    },
    { code: 'slow', category: 'lifts', group: '电梯运行', name: '等太久' },
    { code: 'adding', category: 'lifts', group: '电梯更新', name: '加装电梯' },
    { code: 'shared', category: 'parking', name: '共享车位' },
  ],
  questions: [{ category: 'property', questions: [{ code: 'told', ask: '跟物业说过吗', kind: 'yes-no' }] }],
};

async function asked(): Promise<{ server: FormServer; element: HuiyinAppealForm }> {
  const server = new FormServer();
  server.taxonomy = taxonomy;
  const element = await open(server);
  write(element, matter);
  await element.updateComplete;
  return { server, element };
}

const choose = async (element: HuiyinAppealForm, values: Record<string, string>): Promise<void> => {
  write(element, values);
  await element.updateComplete;
};

describe('what exactly it is, on the form', () => {
  afterEach(unmountAll);

  it('is asked only where the unit tells things apart, and need not be known', async () => {
    const { server, element } = await asked();
    const groups = [...shadowPart(element, '#item').querySelectorAll('optgroup')];
    expect(groups.map(({ label, children }) => [label, children.length])).to.deep.equal([
      ['电梯运行', 2],
      ['电梯更新', 1],
    ]);
    expect((control(element, 'item') as HTMLSelectElement).selectedOptions[0]?.text).to.equal(
      '说不清楚，或者都不是',
    );
    await submit(element);
    expect(server.sent[0]?.draft).not.to.have.any.keys('item', 'details');
  });

  it('shows what is promised for it, asks its few questions, and sends what was answered', async () => {
    const { server, element } = await asked();
    await choose(element, { item: 'trapped' });
    expect(textOf(element)).to.include('三天内查明原因。');
    expect(await axeFindings(element)).to.deep.equal([]);
    await choose(element, { 'q-which': ' 东边那部 ', 'q-when': '晚上', 'q-since': '2026-11-20' });
    shadowPart(element, '#q-old-1').click();
    await submit(element);
    expect(server.sent[0]?.draft).to.deep.include({
      category: 'lifts',
      item: 'trapped',
      details: [
        { code: 'which', value: '东边那部' },
        { code: 'when', value: '晚上' },
        { code: 'since', value: '2026-11-20' },
        { code: 'old', value: 'no' },
      ],
    });
  });

  it('says which question has to be answered, and leads to it', async () => {
    const { server, element } = await asked();
    await choose(element, { item: 'trapped' });
    await submit(element);
    expect(focused(element)).to.equal('error-summary');
    const links = [...shadowPart(element, '#error-summary').querySelectorAll('a')];
    expect(links.map((link) => [link.getAttribute('href'), link.textContent])).to.deep.equal([
      ['#q-which', '请答一下“是哪一部”。'],
      ['#q-old-0', '请答一下“楼里有坐轮椅的人吗”。'],
    ]);
    links[1]?.click();
    expect(focused(element)).to.equal('q-old-0');
    expect(server.sent).to.deep.equal([]);
    await choose(element, { 'q-which': '字'.repeat(201) });
    shadowPart(element, '#q-old-0').click();
    await submit(element);
    expect(textOf(element)).to.include('最多写200字');
  });

  it('goes with its category: of what was chosen before nothing is sent', async () => {
    const { server, element } = await asked();
    await choose(element, { item: 'trapped' });
    await choose(element, { 'q-which': '东边那部', category: 'property' });
    expect(isDrawn(element, '#item')).to.equal(false);
    expect(isDrawn(element, '#q-told-0')).to.equal(true);
    await submit(element);
    expect(server.sent[0]?.draft).to.deep.include({ category: 'property', details: [] });
    expect(server.sent[0]?.draft).not.to.have.property('item');
  });

  it('is chosen by keyboard alone, and stands within 320 pixels', async () => {
    await setViewport({ width: 320, height: 720 });
    const { element } = await asked();
    control(element, 'category').focus();
    await sendKeys({ press: 'Tab' });
    expect(focused(element)).to.equal('item');
    await sendKeys({ press: 'ArrowDown' });
    await element.updateComplete;
    expect(control(element, 'item').value).to.equal('trapped');
    await sendKeys({ press: 'Tab' });
    expect(focused(element)).to.equal('q-which');
    expect(element.scrollWidth).to.be.at.most(320);
    await setViewport({ width: 1024, height: 720 });
    expect(document.querySelector(TAG)).to.equal(element);
  });
});
