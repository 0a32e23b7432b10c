// A list as an office exports it: quotes, line breaks, texts of every length; as long as asked.

/** How its columns are read. */
export const generatedMapping = {
  source: '热线2025',
  body: 'fangzhuang',
  id: { column: '工单编号' },
  title: { column: '标题' },
  text: { column: '诉求内容' },
  place: { column: '地址' },
  receivedAt: { column: '来电时间' },
  category: { column: '类别' },
  contact: { name: { column: '来电人' }, phone: { column: '电话' } },
};

/** The list as CSV, of `count` rows. */
export function generatedList(count: number): string {
  const lines = Array.from({ length: count }, (_, n) => {
    const day = `2025/${(n % 12) + 1}/${(n % 28) + 1} ${n % 24}:05:00`;
    const text = `"第 ${n} 件，""又""停了。\r\n${'请尽快修好。'.repeat((n * 7) % 60)}"`;
    return `GD-${n},导入的第 ${n} 件,${text},芳古园一区,${day},电梯,居民${n},138${String(n).padStart(8, '0')}\r\n`;
  });
  return `\ufeff工单编号,标题,诉求内容,地址,来电时间,类别,来电人,电话\r\n${lines.join('')}`;
}
