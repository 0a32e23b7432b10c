// A hall for the desk: takes each key once and each number once, as the real server does, and may have no network.
import {
  createClient,
  type AppealKind,
  type HuiyinClient,
  type MeetingDetail,
  type MeetingQuestion,
  type MeetingQuestionDraft,
} from '@huiyin/sdk';
import { staff, type StaffDesk } from '@huiyin/sdk/staff';

const street = { slug: 'fangzhuang', name: '方庄街道', kind: 'street' } as const;

const BEGUN = '2026-12-18T19:02:00+08:00';

export const hall: MeetingDetail = {
  id: 'FZ-M-2026-000003',
  body: street,
  kind: 'street',
  title: '第四季度向群众报告工作',
  place: '方庄文化中心一层',
  startsAt: '2026-12-18T19:00:00+08:00',
  status: 'open',
  openedAt: BEGUN,
  announcedOn: '2026-12-01',
  agenda: [],
  desks: [],
  moves: [],
  splits: [],
  questions: 0,
  answered: 0,
  cards: [],
  asked: [],
  history: [],
};

interface Answered {
  readonly turn: number;
  readonly answer: NonNullable<MeetingQuestionDraft['answer']>;
}

export class HallServer {
  meeting: MeetingDetail;
  line: 'open' | 'offline' = 'open';
  /** What is wrong with the next question. */
  refuses: { readonly pointer: string; readonly code: string } | undefined;
  /** The code the next opening or closing is refused with. */
  refusesHall: string | undefined;
  /** Every write that was taken, in order: its path’s last part and its body. */
  readonly taken: { readonly what: string; readonly body: Record<string, unknown> }[] = [];
  readonly #answers = new Map<string, unknown>();
  #held: Promise<void> | undefined;
  readonly #client: HuiyinClient;

  constructor(meeting: MeetingDetail = hall) {
    this.meeting = meeting;
    this.#client = createClient({
      endpoint: 'https://huiyin.example',
      maxRetries: 0,
      fetch: (url, { method, body = '', headers }) =>
        this.#call(url, method, body, headers['Idempotency-Key'] ?? ''),
    });
  }

  client(): HuiyinClient {
    return this.#client;
  }

  desk(): StaffDesk {
    return staff(this.#client, { token: 'a-token' });
  }

  /** What another clerk wrote down. */
  asks(turn: number, asked: string, kind?: AppealKind): void {
    this.#put({ turn, asked, ...(kind && { kind }), category: 'other', place: '芳城园' });
  }

  /** From now on whoever reads waits. @returns lets them read */
  holdReads(): () => void {
    let release = (): void => undefined;
    this.#held = new Promise((resolve) => (release = resolve));
    return release;
  }

  async #call(url: string, method: string, body: string, key: string): Promise<Response> {
    if (this.line === 'offline') throw new TypeError('no network');
    const { pathname } = new URL(url);
    if (pathname.startsWith('/v1/events')) throw new TypeError('no stream');
    if (method === 'GET') {
      await this.#held;
      return Response.json(this.meeting);
    }
    const known = this.#answers.get(key);
    if (known !== undefined) return Response.json(known);
    const what = pathname.split('/').pop() ?? '';
    const draft = JSON.parse(body) as Record<string, unknown>;
    const answer = this.#write(what, draft);
    if (answer instanceof Response) return answer;
    this.taken.push({ what, body: draft });
    this.#answers.set(key, answer);
    return Response.json(answer, { status: 201 });
  }

  #write(what: string, draft: Record<string, unknown>): unknown {
    switch (what) {
      case 'questions': {
        const question = draft as unknown as MeetingQuestionDraft;
        const { refuses } = this;
        this.refuses = undefined;
        if (refuses) return problem(422, 'request.invalid', refuses);
        if (this.#asked(question.turn)) return problem(409, 'meeting.turn-taken');
        return this.#put(question);
      }
      case 'answers': {
        const { turn, answer } = draft as unknown as Answered;
        const question = this.#asked(turn);
        if (!question || question.answer) return problem(409, 'meeting.turn-not-open');
        const asked = this.meeting.asked.map((one) =>
          one === question ? { ...one, answer: answer.type, answered: answer.text } : one,
        );
        this.meeting = { ...this.meeting, asked };
        return { meeting: hall.id, turn, number: question.appeal, answer: answer.type, commitments: [] };
      }
      case 'opening':
      case 'closing': {
        const { refusesHall } = this;
        this.refusesHall = undefined;
        if (refusesHall !== undefined) return problem(422, refusesHall);
        if (what === 'closing') return (this.meeting = { ...this.meeting, status: 'closed' });
        return (this.meeting = { ...this.meeting, status: 'open', openedAt: BEGUN });
      }
      default:
        return this.meeting;
    }
  }

  #asked(turn: number) {
    return this.meeting.asked.find((question) => question.turn === turn);
  }

  #put({ turn, asked, kind = 'request', category, answer }: MeetingQuestionDraft): object {
    const number = `FZ-2026-0001${String(turn).padStart(2, '0')}`;
    const said = { turn, asked, kind, category, appeal: number, state: 'received' } as const;
    const question: MeetingQuestion = {
      ...said,
      promises: [],
      ...(answer && { answer: answer.type, answered: answer.text }),
    };
    const all = [...this.meeting.asked, question].sort((a, b) => a.turn - b.turn);
    this.meeting = { ...this.meeting, asked: all, questions: all.length };
    return { meeting: hall.id, turn, number, receivedAt: BEGUN, code: 'none', commitments: [] };
  }
}

function problem(status: number, code: string, fault?: { pointer: string; code: string }): Response {
  const errors = fault && [{ ...fault, detail: '' }];
  const facts = { type: 'about:blank', title: '', status, code, detail: '', requestId: 'r-1', errors };
  return new Response(JSON.stringify(facts), {
    status,
    headers: { 'content-type': 'application/problem+json' },
  });
}
