// A question sent to a meeting with the form for appeals: filed there, told by its public number and nothing else.
import { expect } from 'chai';
import { HuiyinAppealForm } from '../appeal-form/appeal-form.js';
import { fangzhuang, receipt } from '../appeal-form/testing/facts.js';
import { matter, submit, textOf, write } from '../appeal-form/testing/resident.js';
import { guardedDefine } from '../foundation/guarded-define.js';
import { mount, shadowPart, unmountAll } from '../foundation/testing/fixture.js';
import { settled } from '../foundation/testing/manual-clock.js';
import { ToldServer } from '../foundation/testing/told-server.js';
import { HuiyinMeeting } from './meeting.js';
import { going } from './testing/meetings.js';

const PATH = `/v1/meetings/${going.id}`;

describe('a question to huiyin-meeting', () => {
  before(() => {
    guardedDefine('huiyin-appeal-form', HuiyinAppealForm);
    guardedDefine('huiyin-meeting', HuiyinMeeting);
  });
  afterEach(unmountAll);

  it('is written in the form for appeals, stays there while the meeting goes on, and is filed at the meeting', async () => {
    const server = new ToldServer({
      [PATH]: going,
      '/v1/bodies/fangzhuang': fangzhuang,
      '/v1/appeals/similar': { items: [] },
      [`${PATH}/questions`]: receipt,
    });
    const context = { client: server.client(), body: 'fangzhuang' };
    const attributes = { meeting: going.id, size: 'large' };
    const element = await mount<HuiyinMeeting>('huiyin-meeting', { attributes, context });
    const wait = async (): Promise<void> => {
      for (let round = 0; round < 4; round++) {
        await settled();
        await element.updateComplete;
      }
    };
    await wait();
    const numbers: string[] = [];
    element.addEventListener('huiyin-asked', ({ number }) => numbers.push(number));
    shadowPart(element, 'details:last-of-type > summary').click();
    await wait();
    const form = shadowPart(element, 'huiyin-appeal-form') as HuiyinAppealForm;
    await form.updateComplete;
    expect(form.getAttribute('size')).to.equal('large');
    write(form, matter);
    await element.refresh();
    await wait();
    expect(shadowPart(element, 'huiyin-appeal-form')).to.equal(form);
    await submit(form);
    await wait();
    expect(textOf(form)).to.include(receipt.trackingCode);
    expect(numbers).to.deep.equal([receipt.number]);
    expect(server.asked).to.include(`${PATH}/questions`);
    expect(server.asked).not.to.include('/v1/appeals');
  });
});
