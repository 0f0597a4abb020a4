/** Sentences of the documents about one month in Chinese. */
export const monthSheetsZh = {
  fileName: { bulletin: '{{month}} 重点项目月通报', cards: '{{month}} 重点项目卡' },
  working: { bulletin: '正在生成月通报…', cards: '正在生成项目卡…' },
  done: {
    bulletin: '{{month}} 月通报已写入 {{path}}',
    cards: '{{month}} 项目卡 {{n}} 张已写入 {{path}}',
  },
}

export type MonthSheetsText = typeof monthSheetsZh
