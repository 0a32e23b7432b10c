// A few cases of 王佐镇. Every text is made up.
import { calledBack, desk, says, type Told } from './street-desk.js';

const wangzuo = desk('wangzuo');
/** Five: a town's matters. */
export const atWangzuo: readonly Told[] = [
  {
    category: 'transport',
    channel: 'hotline-12345',
    title: '村口到地铁的公交半小时一趟',
    text: '早上赶地铁，错过一趟就迟到。能不能早高峰加两趟。',
    place: '村口公交站',
    age: 57,
    steps: [
      [0, 10, wangzuo.accept('dated')],
      [1, 9.5, wangzuo.start],
      [9, 15, wangzuo.resolved('公交公司早高峰加了两趟，站牌上的时刻也换了。')],
      [10, 11, wangzuo.claim],
      [12, 20, says({ verdict: 'solved', rating: 'satisfied' })],
    ],
  },
  {
    category: 'utilities',
    channel: 'visit',
    title: '冬天水管总冻',
    text: '院里的明管一上冻就没水，要等到中午。',
    place: '王佐镇的一个村',
    age: 30,
    steps: [
      [0, 14, wangzuo.accept('dated')],
      [2, 10, wangzuo.resolved('给十一户的明管包了保温，井口加了盖。')],
      [4, 11, wangzuo.claim],
      [9, 14, calledBack('上门回访，水管包好了，家里有水。')],
    ],
  },
  {
    category: 'environment',
    channel: 'grid',
    title: '沟里有人倒渣土',
    text: '夜里有车往沟里倒渣土，白天就走了。',
    place: '村东的沟边',
    age: 16,
    steps: [
      [0, 9.5, wangzuo.accept('ongoing')],
      [1, 10, wangzuo.start],
    ],
  },
  {
    category: 'eldercare',
    channel: 'station',
    title: '养老驿站离得太远',
    text: '走过去要四十分钟，能不能一星期来村里一次。',
    place: '王佐镇的一个村',
    age: 7,
    steps: [[1, 10, wangzuo.accept('ongoing')]],
  },
  {
    category: 'safety',
    channel: 'web',
    title: '路口的镜子碎了',
    text: '拐弯那面镜子碎了，看不见对面来车。',
    place: '村路拐弯处',
    age: 2,
    steps: [],
  },
];
