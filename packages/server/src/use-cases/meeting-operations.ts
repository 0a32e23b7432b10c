// The operations on report meetings, each as its use-case.
import { announceMeeting } from './announce-meeting.js';
import { askMeeting } from './ask-meeting.js';
import { meetingFollowUp } from './meeting-follow-up.js';
import { staffMeetingAct, type MeetingStepOperation } from './meeting-act.js';
import { answerQuestion, captureQuestion } from './meeting-questions.js';
import { readQueue, setQuestionAside, takeQuestion } from './meeting-queue.js';
import { getMeeting, listMeetings } from './meetings.js';
import type { UseCases } from './operation.js';
import type { UseCasePorts } from './ports.js';
import { rateMeeting } from './rate-meeting.js';
import { giveSeatBack, printSlips, readHall, registerForMeeting } from './seats.js';
import { voidSlips } from './void-slips.js';

const steps: readonly MeetingStepOperation[] = [
  'staff.meetings.move',
  'staff.meetings.cancel',
  'staff.meetings.split',
  'staff.meetings.setAgenda',
  'staff.meetings.open',
  'staff.meetings.attend',
  'staff.meetings.showCard',
  'staff.meetings.close',
  'staff.meetings.minute',
  'staff.meetings.review',
];

type MeetingOperation = Extract<keyof UseCases, `meetings.${string}` | `staff.meetings.${string}`>;

export function meetingOperations(ports: UseCasePorts): Pick<UseCases, MeetingOperation> {
  const acts = steps.map((operation) => [operation, staffMeetingAct(ports, operation)]);
  return {
    'meetings.list': listMeetings(ports),
    'meetings.get': getMeeting(ports),
    'meetings.register': registerForMeeting(ports),
    'meetings.giveBack': giveSeatBack(ports),
    'meetings.ask': askMeeting(ports),
    'meetings.rate': rateMeeting(ports),
    'staff.meetings.announce': announceMeeting(ports),
    'staff.meetings.capture': captureQuestion(ports),
    'staff.meetings.answer': answerQuestion(ports),
    'staff.meetings.queue': readQueue(ports),
    'staff.meetings.take': takeQuestion(ports),
    'staff.meetings.setAside': setQuestionAside(ports),
    'staff.meetings.printSlips': printSlips(ports),
    'staff.meetings.voidSlips': voidSlips(ports),
    'staff.meetings.hall': readHall(ports),
    ...meetingFollowUp(ports),
    ...(Object.fromEntries(acts) as Pick<UseCases, MeetingStepOperation>),
  };
}
