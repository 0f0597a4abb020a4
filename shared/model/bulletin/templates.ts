/**
 * Parts whose text can be edited, in the order they are printed; `typeItem` and `laggingItem` are said once per type and per
 * project.
 */
export const templateKeys = [
  'masthead',
  'issue',
  'office',
  'date',
  'title',
  'salutation',
  'opening',
  'overall',
  'starts',
  'typeItem',
  'typesRest',
  'sectors',
  'units',
  'lagging',
  'laggingItem',
  'laggingRest',
  'nextSteps',
] as const
export type TemplateKey = (typeof templateKeys)[number]
export type Templates = Readonly<Record<TemplateKey, string>>

/** See `fillTemplate` for how they are written. */
export const defaultTemplates: Templates = {
  masthead: '重点项目建设月通报',
  issue: '{year}年第{month}期',
  office: '{bureau}',
  date: '{today}',
  title: '关于{year}年{month}月{region}重点项目建设\n进展情况的通报',
  salutation: '各有关单位：',
  opening: '现将{year}年{month}月{region}重点项目建设进展情况通报如下。',
  overall:
    '{month}月份，{region}纳入月调度的重点项目{projects}项[，总投资{totalInvestment}[（其中{withoutTotal}项未填总投资，未计入）]][，年度计划投资{planned}[（其中{withoutPlan}项未填年度计划，未计入）]]。' +
    '[当月完成投资{thisMonth}[（{unreported}项未报，未计入）]。]' +
    '[{period}累计完成投资{yearToDate}[，其中列入年度计划的项目完成{doneOfPlanned}][，占年度计划的{share}][，{gap}]。]' +
    '[自开工累计完成投资{sinceStart}[，占总投资的{shareOfTotal}]。]' +
    '[按灯色分，{lights}。]',
  starts:
    '[今年计划新开工项目{starts}项，截至{month}月底{startedWords}。][{month}月份新开工{startedThisMonth}项，为{startedThisMonthList}。][按计划应开工而未开工的项目{due}项，为{dueList}。]',
  typeItem:
    '#{type}项目。{projects}项[，年度计划投资{planned}][，{period}完成{yearToDate}][，占年度计划的{share}][，{gap}][，{weight}]。',
  typesRest: '另有{withoutRole}项未明确年度性质，未分类型统计。',
  sectors:
    '有年度计划的项目分布在{sectors}个行业。[达到或超过序时进度的有{ahead}个，完成较好的是{best}。][低于序时进度的有{behind}个，较慢的是{slow}。][年度计划投资最大的是{largest}，{period}完成{largestDone}[，占年度计划的{largestShare}]。][各行业情况见附件{annex}。]',
  units:
    '按{period}完成投资占年度计划的比例，对{units}个责任单位进行排名，{region}平均水平为{average}。[高于平均水平的有{above}个单位，依次为{aboveList}。][与平均水平持平的有{level}个单位，为{levelList}。][低于平均水平的有{below}个单位，依次为{belowList}。][另有{withoutUnit}项未明确责任单位，未列入排名。][各单位排名见附件{annex}。]',
  lagging:
    '{month}月底，投资进度滞后的项目{lagging}项[，{laggingLights}]。[{reasonGap}，请责任单位补报。]',
  laggingItem:
    '#{name}。[{unit}负责，]{period}完成{yearToDate}，占年度计划的{share}，{gap}。[主要原因：{reason}。]',
  laggingRest: '其余{rest}项见附件{annex}。',
  nextSteps:
    '#紧盯全年目标。[完成全年计划，后{monthsLeft}个月月均需完成投资{monthlyNeeded}。]各责任单位要对照年度计划倒排工期、挂图作战，确保按期完成全年投资任务。\n' +
    '#攻坚滞后项目。对投资进度滞后的{lagging}项，责任单位要逐项制定赶工措施，明确完成时限和责任人，并在下次调度时报告整改情况。\n' +
    '#加快项目开工。对应开工而未开工的{due}项，责任单位要会同审批部门查明原因，抓紧办理前期手续，尽快开工建设。\n' +
    '#推动问题办结。目前未办结问题{openProblems}个[，其中已逾期{overdueProblems}个]，有关单位要按时限办结并反馈结果。\n' +
    '#严格数据报送。{month}月份未报数据的{unreported}项，责任单位要抓紧补报，确保数据及时、真实、准确。',
}

/** Fields that each part may use: what is editable is checked against this when it is saved. */
const common = ['year', 'month', 'region', 'period'] as const
const own: Readonly<Record<TemplateKey, readonly string[]>> = {
  masthead: [],
  issue: [],
  office: ['bureau'],
  date: ['today', 'monthEnd'],
  title: [],
  salutation: [],
  opening: [],
  overall: [
    'projects',
    'totalInvestment',
    'withoutTotal',
    'planned',
    'withoutPlan',
    'thisMonth',
    'unreported',
    'yearToDate',
    'doneOfPlanned',
    'share',
    'gap',
    'sinceStart',
    'shareOfTotal',
    'lights',
  ],
  starts: ['starts', 'startedWords', 'startedThisMonth', 'startedThisMonthList', 'due', 'dueList'],
  typeItem: ['type', 'projects', 'planned', 'yearToDate', 'share', 'gap', 'weight'],
  typesRest: ['withoutRole'],
  sectors: [
    'sectors',
    'ahead',
    'best',
    'behind',
    'slow',
    'largest',
    'largestDone',
    'largestShare',
    'annex',
  ],
  units: [
    'units',
    'average',
    'above',
    'aboveList',
    'level',
    'levelList',
    'below',
    'belowList',
    'withoutUnit',
    'annex',
  ],
  lagging: ['lagging', 'laggingLights', 'reasonGap'],
  laggingItem: ['name', 'unit', 'yearToDate', 'share', 'gap', 'reason'],
  laggingRest: ['rest', 'annex'],
  nextSteps: [
    'monthsLeft',
    'monthlyNeeded',
    'lagging',
    'due',
    'openProblems',
    'overdueProblems',
    'unreported',
  ],
}

export function fieldsOfTemplate(key: TemplateKey): readonly string[] {
  return [...common, ...own[key]]
}
