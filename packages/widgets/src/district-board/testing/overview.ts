// Units of a district side by side, by the figures of the cards they have.
import type { ReportCard, UnitFigures, UnitOverview } from '@huiyin/sdk';
import { emptyCard, fangzhuangCard, nothingPendingCard, tinyCard } from '../../report-card/testing/cards.js';

const district = { slug: 'fengtai', name: '丰台区', kind: 'district' } as const;

function figuresOf(card: ReportCard, slug: string, name: string): UnitFigures {
  const { asOf, received, problems, closing, aside, officeClaim, commitments } = card;
  const body = { slug, name, kind: 'street' } as const;
  const figures = { body, asOf, received, problems, closing, aside, officeClaim };
  return { ...figures, ...(commitments && { commitments }), demo: true };
}

export const overview: UnitOverview = {
  body: district,
  period: '2025',
  items: [
    figuresOf(fangzhuangCard, 'fangzhuang', '方庄街道'),
    figuresOf(nothingPendingCard, 'xincun', '新村街道'),
    figuresOf(tinyCard, 'changxindian', '长辛店街道'),
    figuresOf(emptyCard, 'wangzuo', '王佐镇'),
  ],
  demo: true,
};

export const longNamed: UnitOverview = {
  ...overview,
  items: [figuresOf(fangzhuangCard, 'fangzhuang', '方庄街道和周边几个社区联合服务保障办公室（筹备）')],
};

export const noUnits: UnitOverview = { body: district, period: '2025', items: [] };
