// A seat, a question and a rating, as somebody on a telephone sends them; nothing chosen is lost, and no event tells a secret.
import type { MeetingDetail } from '@huiyin/sdk';
import { expect } from 'chai';
import { holdTheClock, said } from '../commitment-countdown/testing/stage.js';
import { guardedDefine } from '../foundation/guarded-define.js';
import { axeFindings } from '../foundation/testing/axe.js';
import { isDrawn, mount, shadowPart, unmountAll } from '../foundation/testing/fixture.js';
import { settled, type ManualClock } from '../foundation/testing/manual-clock.js';
import { ToldServer } from '../foundation/testing/told-server.js';
import { HuiyinMeeting } from './meeting.js';
import { announced, going, held } from './testing/meetings.js';

const TAG = 'huiyin-meeting';
const PATH = `/v1/meetings/${held.id}`;
const CODE = '4071 9928 3316 0548';
const plain: MeetingDetail = { ...announced, moves: [], splits: [], taken: 150 };

describe(`${TAG}, a seat at it`, () => {
  let clock: ManualClock;
  let release: () => void;
  before(() => guardedDefine(TAG, HuiyinMeeting));
  beforeEach(() => ({ clock, release } = holdTheClock()));
  afterEach(() => {
    unmountAll();
    release();
  });

  async function drawn(element: HuiyinMeeting): Promise<void> {
    for (let round = 0; round < 3; round++) {
      await settled();
      await element.updateComplete;
    }
  }
  async function open(meeting: MeetingDetail, attributes: Record<string, string> = {}) {
    const server = new ToldServer({ [PATH]: meeting });
    const context = { client: server.client(), body: 'fangzhuang' };
    const element = await mount<HuiyinMeeting>(TAG, {
      attributes: { meeting: meeting.id, ...attributes },
      context,
    });
    await drawn(element);
    return { element, server };
  }
  const field = (element: HuiyinMeeting, id: string) => shadowPart(element, `#${id}`) as HTMLInputElement;
  async function choose(element: HuiyinMeeting, id: string): Promise<void> {
    field(element, id).click();
    await element.updateComplete;
  }
  async function write(element: HuiyinMeeting, id: string, value: string): Promise<void> {
    const control = field(element, id);
    control.value = value;
    control.dispatchEvent(new InputEvent('input', { bubbles: true }));
    control.dispatchEvent(new Event('change', { bubbles: true }));
    await element.updateComplete;
  }
  async function send(element: HuiyinMeeting, form: string): Promise<void> {
    shadowPart(element, `#${form} button`).click();
    await drawn(element);
  }
  function heard(element: HuiyinMeeting): Event[] {
    const events: Event[] = [];
    for (const name of ['huiyin-registered', 'huiyin-asked', 'huiyin-rated'] as const) {
      element.addEventListener(name, (event) => events.push(event));
    }
    return events;
  }

  it('is taken by how many come and nothing of who, offline too once the line is back; slips are shown once', async () => {
    const { element, server } = await open(plain);
    const events = heard(element);
    await send(element, 'seats');
    expect(said(element, '#error-summary')).to.include('请选几个人来');
    await write(element, 'cohort', 'elderly');
    await choose(element, 'people-1');
    server.isDown = true;
    await send(element, 'seats');
    expect(said(element, '#refusal')).to.include('连不上网');
    expect(field(element, 'people-1').checked).to.equal(true);
    server.isDown = false;
    const slips = [
      { seat: 41, code: CODE },
      { seat: 42, code: '8823 0145 7790 2614' },
    ];
    const registration = { meeting: held.id, title: '', place: '', startsAt: plain.startsAt, slips };
    server.told.set(`${PATH}/registrations`, registration);
    await send(element, 'seats');
    expect(said(element, '#outcome')).to.include('座位41号').and.to.include(CODE.replaceAll(' ', ''));
    expect(element.shadowRoot?.activeElement?.id).to.equal('outcome');
    expect(events).to.have.length(1);
    expect(events[0]).to.include({ type: 'huiyin-registered', people: 2 });
    expect(JSON.stringify(Object.entries(events[0] ?? {}))).not.to.include('4071');
    expect(await axeFindings(element)).to.deep.equal([]);
  });

  it('that nobody can take any more says how else to be heard', async () => {
    const { element } = await open({ ...plain, taken: 240 }, { size: 'large' });
    expect(said(element, 'article')).to.include('座位满了').and.to.include('还能在哪里说');
    expect(isDrawn(element, '#seats')).to.equal(false);
    expect(await axeFindings(element)).to.deep.equal([]);
  });

  it('rates the meeting by its slip from its opening on, and a poll leaves what was chosen', async () => {
    const { element, server } = await open(going);
    const events = heard(element);
    await write(element, 'code', '1234');
    await choose(element, 'rating-3');
    await send(element, 'rate');
    expect(said(element, '#error-summary')).to.include('一位一位再核对');
    server.told.set(PATH, { ...going, questions: 3 });
    await clock.pass(10_000);
    await drawn(element);
    expect(field(element, 'code').value).to.equal('1234');
    expect(field(element, 'rating-3').checked).to.equal(true);
    await write(element, 'code', '0000 0000 0000 0000');
    server.told.set(`${PATH}/ratings`, { meeting: held.id, rated: true });
    await send(element, 'rate');
    expect(said(element, '#outcome')).to.include('评好了');
    expect(events.map(({ type }) => type)).to.deep.equal(['huiyin-rated']);
    expect(isDrawn(element, '#rate')).to.equal(false);
  });

  it('is not needed to ask: where a page has no form for it, the way leads to the one without script', async () => {
    const { element } = await open(plain);
    const link = element.shadowRoot?.querySelector(`a[href$='/m/${plain.id}#ask']`);
    expect(link?.textContent).to.include('向这场会提问');
    expect((await open(held)).element.shadowRoot?.querySelector("a[href$='#ask']")).to.equal(null);
  });
});
