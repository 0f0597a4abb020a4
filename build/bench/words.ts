/**
 * Words that generated projects are made of. Nothing here is a statement about a real project, company or person: the
 * names are put together from characters that such names are usually made of.
 */
type Words = readonly [string, ...string[]]

interface SectorWords {
  readonly works: Words
  /** Product and unit of its capacity lines. */
  readonly products: readonly [readonly [string, string], ...(readonly [string, string])[]]
}

const building: SectorWords = {
  works: ['新建工程', '改扩建项目', '配套设施建设项目', '提升改造工程', '（二期）建设项目'],
  products: [
    ['建筑面积', '万平米'],
    ['惠及户数', '户'],
    ['床位', '张'],
  ],
}

const industries: Readonly<Record<string, SectorWords>> = {
  铝系化工: {
    works: ['高精铝材项目', '轻质合金及配套项目', '沸石项目', '氧化铝技改项目'],
    products: [
      ['氧化铝', '万吨'],
      ['铝材', '万吨/年'],
    ],
  },
  煤炭: { works: ['矿井改造项目', '洗煤厂项目', '瓦斯抽采项目'], products: [['原煤', '万吨/年']] },
  焦化: {
    works: ['焦炭项目', '焦炉煤气综合利用项目', '粗苯加氢项目', '煤焦油深加工项目'],
    products: [
      ['焦炭', '万吨'],
      ['煤焦油', '万吨'],
      ['粗苯', '万吨/年'],
    ],
  },
  现代煤化工: {
    works: ['焦炉煤气制甲醇项目', '合成氨及尿素项目', '费托合成蜡项目'],
    products: [
      ['甲醇', '万吨/年'],
      ['LNG', '亿立方米'],
      ['尿素', '万吨'],
    ],
  },
  新能源: {
    works: ['光伏发电项目', '风力发电项目', '分布式光伏项目'],
    products: [['装机容量', 'MW']],
  },
}

export function wordsOfSector(sector: string): SectorWords {
  return industries[sector] ?? building
}

export const ownerFirst: Words = [
  '恒',
  '泰',
  '瑞',
  '祥',
  '兴',
  '隆',
  '宏',
  '盛',
  '金',
  '鼎',
  '汇',
  '长',
]
export const ownerSecond: Words = ['源', '达', '通', '和', '丰', '晟', '华', '安', '茂', '康', '远']
export const ownerKinds: Words = [
  '实业有限公司',
  '能源有限责任公司',
  '化工有限公司',
  '新材料科技有限公司',
  '建设投资有限公司',
  '集团股份有限公司',
]
export const surnames: Words = [
  '王',
  '李',
  '张',
  '刘',
  '陈',
  '杨',
  '赵',
  '任',
  '武',
  '郭',
  '郝',
  '梁',
]
export const givenNames: Words = [
  '建国',
  '志强',
  '丽',
  '晓东',
  '文静',
  '海平',
  '永红',
  '俊',
  '秀芳',
]
export const places: Words = [
  '城东片区',
  '城西片区',
  '城南新区',
  '河东片区',
  '北部山区',
  '工业大道沿线',
]
export const units: Words = [
  '市住建局',
  '市交通局',
  '市教育局',
  '市林业局',
  '市水利局',
  '市文广新局',
  '市煤炭局',
]
export const adjectives: Words = ['新型', '高效', '节能', '绿色', '现代化', '标准化', '综合']
export const notes: Words = [
  '用地预审已批复，等待规划许可。',
  '资金计划分两年下达。',
  '与相邻地块统一设计，分期实施。',
  '环评正在公示；能评已办结。',
  '业主拟调整建设规模，需重新核准后再报。',
]
