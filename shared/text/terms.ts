import type { Origin } from '../model/origin.ts'
import type {
  ConstructionType,
  Direction,
  Level,
  ParkBasis,
  ProjectKind,
  Stage,
  StatisticsEntry,
} from '../model/vocabulary.ts'
import type { ProjectField } from '../schemas/project.ts'

/** Words of the field that the page, the sheets and the command line all print. Sentences are elsewhere. */
export type Language = 'zh-CN' | 'en'

interface Terms {
  readonly stage: Readonly<Record<Stage, string>>
  readonly constructionType: Readonly<Record<ConstructionType, string>>
  readonly level: Readonly<Record<Level, string>>
  readonly statisticsEntry: Readonly<Record<StatisticsEntry, string>>
  readonly kind: Readonly<Record<ProjectKind, string>>
  readonly origin: Readonly<Record<Origin, string>>
  readonly parkBasis: Readonly<Record<ParkBasis, string>>
  readonly direction: Readonly<Record<Direction, string>>
  readonly field: Readonly<Record<ProjectField | 'capacity' | 'verbatim' | 'id', string>>
  readonly unfilled: string
  readonly moneyUnit: Readonly<Record<'wan' | 'yi', string>>
}

export const terms: Readonly<Record<Language, Terms>> = {
  'zh-CN': {
    stage: {
      reserve: '储备',
      preparatory: '前期',
      started: '新开工',
      construction: '在建',
      completed: '竣工',
      operation: '投产',
      suspended: '停工',
      cancelled: '取消',
    },
    constructionType: {
      '1': '新建',
      '2': '扩建',
      '3': '改建和技术改造',
      '4': '单纯建造生活设施',
      '5': '迁建',
      '6': '恢复',
      '7': '单纯购置',
    },
    level: { national: '国家级', province: '省级', prefecture: '市级', city: '县级' },
    statisticsEntry: { entered: '已入统', notEntered: '未入统' },
    kind: { project: '项目', programme: '行动计划' },
    origin: { box: '专栏', text: '正文', added: '新增' },
    parkBasis: { stated: '原文载明', inferred: '推断', entered: '人工填写' },
    direction: { output: '产出', input: '投入', count: '数量' },
    field: {
      id: '编号',
      name: '项目名称',
      kind: '项目类型',
      category: '项目类别',
      sector: '板块',
      park: '园区',
      place: '建设地点',
      owner: '业主',
      responsibleUnit: '责任单位',
      leader: '包联领导',
      level: '项目级别',
      stage: '阶段',
      constructionType: '建设性质',
      constructionTypePrinted: '建设性质（原文）',
      code: '项目代码',
      totalInvestment: '总投资',
      plannedStart: '计划开工',
      plannedEnd: '计划完工',
      actualStart: '实际开工',
      actualEnd: '实际完工',
      statisticsEntry: '入统',
      statisticsOn: '入统时间',
      pinyin: '拼音',
      notes: '备注',
      capacity: '规模与产能',
      verbatim: '规划原文',
    },
    unfilled: '未填',
    moneyUnit: { wan: '万元', yi: '亿元' },
  },
  en: {
    stage: {
      reserve: 'Reserve',
      preparatory: 'Preparatory',
      started: 'Started',
      construction: 'Under construction',
      completed: 'Completed',
      operation: 'In operation',
      suspended: 'Suspended',
      cancelled: 'Cancelled',
    },
    constructionType: {
      '1': 'New',
      '2': 'Expansion',
      '3': 'Rebuilding and technical upgrading',
      '4': 'Living facilities only',
      '5': 'Relocation',
      '6': 'Restoration',
      '7': 'Purchase only',
    },
    level: { national: 'National', province: 'Province', prefecture: 'Prefecture', city: 'County' },
    statisticsEntry: { entered: 'In statistics', notEntered: 'Not in statistics' },
    kind: { project: 'Project', programme: 'Programme' },
    origin: { box: 'Plan box', text: 'Plan text', added: 'Added' },
    parkBasis: { stated: 'stated', inferred: 'inferred', entered: 'entered' },
    direction: { output: 'Output', input: 'Input', count: 'Count' },
    field: {
      id: 'ID',
      name: 'Project',
      kind: 'Kind',
      category: 'Category',
      sector: 'Sector',
      park: 'Park',
      place: 'Place',
      owner: 'Owner',
      responsibleUnit: 'Responsible unit',
      leader: 'Lead official',
      level: 'Level',
      stage: 'Stage',
      constructionType: 'Construction type',
      constructionTypePrinted: 'Construction type as printed',
      code: 'Project code',
      totalInvestment: 'Total investment',
      plannedStart: 'Planned start',
      plannedEnd: 'Planned completion',
      actualStart: 'Actual start',
      actualEnd: 'Actual completion',
      statisticsEntry: 'In statistics',
      statisticsOn: 'In statistics since',
      pinyin: 'Pinyin',
      notes: 'Notes',
      capacity: 'Capacity',
      verbatim: 'Plan text',
    },
    unfilled: 'Not filled in',
    moneyUnit: { wan: '10k yuan', yi: '100m yuan' },
  },
}
