// Promises with a photo of before and one of after, for cards of tests and stories: one of every fate.
import type { CaseWords, CommitmentPhotoFacts } from '@huiyin/sdk';
import type { CommitmentFigures } from '@huiyin/sdk/rules';

const id = (serial: number): string => `FZ-C-2025-${String(serial).padStart(6, '0')}`;

function photosOf(serial: number): CommitmentPhotoFacts[] {
  return (['before', 'after'] as const).map((kind) => ({
    id: `FZ-A-${kind}${String(serial).padStart(22 - kind.length, '0')}`,
    kind,
    digest: (kind === 'before' ? 'b1' : 'a2').repeat(32),
  }));
}

const common = {
  ...{ body: 'fangzhuang', unit: 'fangzhuang', extended: false, claimedOnTime: true },
  ...{ made: '2025-10-09', originalDue: '2025-11-14', due: '2025-11-14' },
} as const;

/** The latest turn first, as a card shows them. */
export const pictured: readonly CommitmentFigures[] = [
  {
    ...{ ...common, id: id(5), photos: photosOf(5), status: 'broken', standing: 'broken' },
    ...{ originalDue: '2025-11-01', due: '2025-11-01', closedOn: '2025-12-02', claimedOnTime: false },
  },
  {
    ...{ ...common, id: id(1), photos: photosOf(1), status: 'confirmed', standing: 'kept-on-time' },
    ...{ claimedOn: '2025-11-13', closedOn: '2025-11-20', confirmedBy: 'resident' },
  },
  {
    ...{ ...common, id: id(2), photos: photosOf(2), status: 'confirmed', standing: 'kept-extended' },
    ...{ unit: 'fangguyuan', extended: true, claimedOnTime: false, due: '2025-11-28' },
    ...{ claimedOn: '2025-11-18', closedOn: '2025-11-19', confirmedBy: 'group' },
  },
  {
    ...{ ...common, id: id(3), photos: photosOf(3), status: 'claimed', standing: 'claimed' },
    claimedOn: '2025-11-10',
  },
  {
    ...{ ...common, id: id(4), photos: photosOf(4), status: 'unconfirmed', standing: 'unconfirmed' },
    ...{ claimedOn: '2025-10-20', closedOn: '2025-11-05' },
  },
];

const fangzhuang = { slug: 'fangzhuang', name: '方庄街道', kind: 'street' } as const;

export const caseWords: readonly CaseWords[] = [
  {
    ...{ id: id(5), unit: fangzhuang, text: '拆掉芳古园二区的三处地锁。' },
    before: { text: '三处地锁立在消防通道上。' },
    after: { text: '拆了两处，北口那处还在。' },
  },
  {
    ...{ id: id(1), unit: fangzhuang, text: '把芳星园北门的路面坑洼补平。' },
    before: { text: '北门外路面有两个大坑，积着水。' },
    after: { text: '坑补平了，画了黄线。' },
  },
  {
    ...{ id: id(2), text: '芳星园健身角换上新器材。' },
    unit: { slug: 'fangguyuan', name: '芳古园社区', kind: 'community' },
    before: { text: '旧器材锈了，一架断了扶手。' },
    after: { text: '换了六件新器材，铺了软垫。' },
  },
  {
    ...{ id: id(3), unit: fangzhuang, text: '在六栋楼门口装上扶手。' },
    before: { text: '楼门口五级台阶，没有扶手。' },
    after: { text: '两边都装上了扶手。' },
  },
  {
    ...{ id: id(4), unit: fangzhuang, text: '清理芳群园楼顶的旧太阳能架。' },
    before: { text: '楼顶堆着十几个旧架子。' },
    after: {
      text: '楼顶清空了。',
      takenDown: { reason: 'shows-people', on: '2025-11-25' },
    },
  },
];
