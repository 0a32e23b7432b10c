// A few cases of 凤凰岭街道 in 海勃湾区, kept in its three books. Every text is made up.
import { calledBackBy, desk, says, type Told } from './street-desk.js';

const fenghuangling = desk('fenghuangling');
const calledBack = calledBackBy('district@haibowan');
/** Six: two of each book. */
export const atFenghuangling: readonly Told[] = [
  {
    category: 'property',
    channel: 'session',
    title: '单元门坏了关不上',
    text: '门一直敞着，冬天楼道里像冰窖。',
    place: '凤凰岭街道的一个小区',
    age: 35,
    steps: [
      [0, 10, fenghuangling.accept('now')],
      [0, 15, fenghuangling.resolved('现场办公的时候物业就来修了，换了闭门器。')],
      [1, 10, fenghuangling.claim],
      [2, 12, says({ verdict: 'solved', rating: 'very-satisfied' })],
    ],
  },
  {
    category: 'utilities',
    channel: 'hotline-12345',
    title: '暖气只有半边热',
    text: '供暖半个月了，北屋的暖气片还是凉的。',
    place: '凤凰岭街道的一座老楼',
    age: 12,
    steps: [
      [0, 11, fenghuangling.accept('now')],
      [1, 15, fenghuangling.resolved('供热公司来放了气，清了过滤网，北屋热起来了。')],
      [2, 10, fenghuangling.claim],
      [6, 15, calledBack('打电话回访，居民说两边都热了。')],
    ],
  },
  {
    category: 'facilities',
    channel: 'visit',
    title: '想在楼前装几把椅子',
    text: '老人下楼坐的地方都没有，都坐在马路牙子上。',
    place: '凤凰岭街道的一个小区',
    age: 40,
    steps: [
      [1, 10, fenghuangling.accept('dated')],
      [3, 9.5, fenghuangling.start],
    ],
  },
  {
    category: 'parking',
    channel: 'meeting',
    title: '学校门口的路能不能单行',
    text: '上学放学两头堵，接孩子的车横在路中间。',
    place: '小学门口',
    age: 24,
    steps: [
      [0, 14, fenghuangling.accept('dated')],
      [
        6,
        15,
        fenghuangling.answer({
          type: 'needs-coordination',
          text: '改单行要交警看过车流再定，街道已经报上去，先派人在门口引导。',
          called: '区交警大队',
          level: 'district',
        }),
      ],
    ],
  },
  {
    category: 'environment',
    channel: 'grid',
    title: '河边的柳絮年年飞',
    text: '一到春天满天飞，有哮喘的不敢开窗。',
    place: '河边的步道',
    age: 88,
    steps: [
      [0, 15, fenghuangling.accept('ongoing')],
      [2, 10, fenghuangling.start],
    ],
  },
  {
    category: 'employment',
    channel: 'hall',
    title: '想学一门手艺',
    text: '家里孩子上学以后有空，想学点能挣钱的手艺。',
    place: '凤凰岭街道的一个社区',
    age: 5,
    steps: [[1, 10, fenghuangling.accept('ongoing')]],
  },
];
