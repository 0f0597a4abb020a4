import type { Language } from '../../../../shared/text/terms.ts'

/** What the sheet of what doesn't add up (规划自洽检查表) says in its own words. */
interface FindingSheetWords {
  readonly sheetName: string
  readonly title: string
  readonly subtitle: string
  readonly severity: string
  readonly kind: string
  readonly finding: string
  readonly arithmetic: string
  readonly places: string
  readonly place: (lines: string, text: string) => string
  readonly listSeparator: string
  readonly projects: string
  readonly manyProjects: (count: number) => string
  readonly state: string
  readonly settled: string
  readonly open: string
  readonly note: string
  readonly about: Readonly<Record<'plan' | 'ledger', string>>
  readonly aboutTitle: string
  readonly findings: (count: number) => string
  readonly notes: readonly string[]
}

export const findingSheetWords: Readonly<Record<Language, FindingSheetWords>> = {
  'zh-CN': {
    sheetName: '规划自洽检查表',
    title: '规划自洽检查表',
    subtitle: '由规则逐条算出，只列差异，不改原文',
    severity: '级别',
    kind: '类别',
    finding: '发现',
    arithmetic: '算式',
    places: '原文（行号：文字）',
    place: (lines, text) => `${lines}：${text}`,
    listSeparator: '、',
    projects: '涉及项目',
    manyProjects: (count) => `${count}项`,
    state: '处理',
    settled: '已处理',
    open: '未处理',
    note: '备注',
    about: { plan: '规划', ledger: '台账' },
    aboutTitle: '范围',
    findings: (count) => `${count}条`,
    notes: ['“未处理”是还没有人核对，备注是核对的结论或去向', '涉及项目列台账编号，多的只列项数'],
  },
  en: {
    sheetName: 'Findings',
    title: 'What does not add up',
    subtitle: 'computed by rules; the plan’s text is left as printed',
    severity: 'Severity',
    kind: 'Kind',
    finding: 'Finding',
    arithmetic: 'Arithmetic',
    places: 'In the text (lines: words)',
    place: (lines, text) => `${lines}: ${text}`,
    listSeparator: ', ',
    projects: 'Projects',
    manyProjects: (count) => `${count} projects`,
    state: 'State',
    settled: 'Settled',
    open: 'Open',
    note: 'Note',
    about: { plan: 'The plan', ledger: 'The ledger' },
    aboutTitle: 'About',
    findings: (count) => (count === 1 ? '1 finding' : `${count} findings`),
    notes: [
      'an open finding has not been looked at; the note says what came of it',
      'projects are named by their ids in the ledger, or counted where they are many',
    ],
  },
}
