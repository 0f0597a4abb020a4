import type { SheetLayout } from '../../schemas/sheetLayout.ts'

/** A built-in layout in English: its texts by their Chinese ones; a heading without one is the column's own. */
export function inEnglish(layout: SheetLayout): SheetLayout {
  const said = (text: string) => texts[text] ?? text
  const column = <Column extends { readonly heading?: string | undefined }>(
    each: Column,
  ): Column => {
    const { heading, ...rest } = each
    const english = heading === undefined ? undefined : texts[heading]
    // Only the heading differs; where there is none the column says its own.
    return (english === undefined ? rest : { ...rest, heading: english }) as Column
  }
  return {
    ...layout,
    name: said(layout.name),
    title: said(layout.title),
    subtitle: said(layout.subtitle),
    unitLeft: said(layout.unitLeft),
    unitRight: said(layout.unitRight),
    signature: layout.signature.map(said),
    notes: layout.notes.map(said),
    columns: layout.columns.map((each) =>
      'key' in each
        ? column(each)
        : { heading: said(each.heading), columns: each.columns.map(column) },
    ),
  }
}

const texts: Readonly<Record<string, string>> = {
  '（{范围}{年}年{月}月）': '({scope}{year}-{month})',
  '（{范围}{截至}）': '({scope}{cutoff})',
  '（{范围}截至{日期}）': '({scope}as of {day})',
  '填报单位：{编制单位}　　序时进度：{序时}': 'Prepared by: {bureau}　　Schedule: {schedule}',
  '填报单位：{编制单位}': 'Prepared by: {bureau}',
  '编制单位：{编制单位}': 'Prepared by: {bureau}',
  '填报单位：{编制单位}　　序时进度：{序时}　　排名口径：自年初累计占年度计划%':
    'Prepared by: {bureau}　　Schedule: {schedule}　　Ranked by: year to date ÷ year plan',
  '计量单位：{计量单位}': 'Unit: {unit}',
  '计量单位：{计量单位}、项、件': 'Unit: {unit}; counts',
  '计量单位：件': 'Unit: problems',
  '单位：项': 'Unit: projects',
  '台账（含月度）': 'Ledger with month',
  '{规划}台账': '{plan}: Key Project Ledger',
  月度投资完成情况表: 'Monthly investment',
  '{地区}重点项目月度投资完成情况表': '{region}: monthly investment of key projects',
  汇总排名表: 'Sums and ranking',
  '{地区}重点项目分行业、分园区、分责任单位汇总表':
    '{region}: key projects by sector, park and responsible unit',
  分行业汇总表: 'Sums by sector',
  '{地区}重点项目分行业汇总表': '{region}: key projects by sector',
  分园区汇总表: 'Sums by park',
  '{地区}重点项目分园区汇总表': '{region}: key projects by park',
  责任单位排名表: 'Ranking of units',
  '{地区}重点项目分责任单位汇总表': '{region}: key projects by responsible unit',
  问题清单: 'Problems',
  '{地区}重点项目存在问题及协调办理清单': '{region}: problems of key projects',
  手续办理情况表: 'Procedures',
  '{地区}重点项目前期手续办理情况表': '{region}: procedures of key projects',
  入统情况表: 'Statistics',
  '{地区}重点项目入统情况表': '{region}: key projects in the statistics',
  未报滞后清单: 'Missing and lagging',
  '{地区}重点项目未报、滞后清单': '{region}: key projects not reported or behind schedule',
  国家重大建设项目库: 'National project library',
  国家重大建设项目库录入表: 'National library of major construction projects',
  '单位负责人：': 'Head of unit:',
  '分管领导：': 'Lead official:',
  '填表人：': 'Prepared by:',
  '审核：': 'Checked by:',
  '填表：': 'Prepared by:',
  '报出日期：{日期}': 'Date: {day}',
  建设: 'Construction',
  性质: 'Type',
  '{月}月完成情况': 'Month {month}',
  '本月\n完成': 'This\nmonth',
  '自年初\n累计': 'Year\nto date',
  '占计\n划%': '% of\nplan',
  '占计划\n%': '% of\nplan',
  '比序时\n±点': 'Points to\nschedule',
  '比平均\n±点': 'Points to\naverage',
  自开工: 'Since start',
  '累计\n完成': 'Done',
  '占总\n投资%': '% of\ntotal',
  '{年}年\n计划': 'Plan\n{year}',
  '{年}年\n投资需求': 'Needed\nin {year}',
  '项目数（项）': 'Projects',
  合计: 'All',
  完成投资: 'Invested',
  '位次\n比上月': 'Rank\nchange',
  '灯色（项）': 'Lights',
  '未办结\n问题': 'Open\nproblems',
  '手续办理情况（状态、文号、日期）': 'Procedures (state, document, date)',
  自年初累计: 'Year to date',
  调度数: 'Dispatch',
  入统数: 'Statistics',
  差额: 'Gap',
  应统未统情况: 'To be entered',
  资金来源: 'Funding',
  国标行业: 'Industry code',
  '中央\n预算内': 'Central\nbudget',
  '地方\n财政': 'Local\nbudget',
  '银行\n贷款': 'Bank\nloans',
  '自筹及\n其他': 'Own and\nother',
  '联系人\n及电话': 'Contact',
  '审批核准\n备案': 'Approval',
  '占计划%＝自年初累计÷年度计划，占总投资%＝自开工累计÷总投资，自开工累计＝至上年底累计＋自年初累计':
    '% of plan = year to date ÷ year plan; % of total = since start ÷ total investment; since start = up to last year + year to date',
  百分点差按未取整数计算后取一位小数: 'points are computed unrounded, then rounded to one decimal',
  '排名按未取整的占计划%由高到低，占比相同的并列，没有年度计划的和未填的不参加排名':
    'ranked by the unrounded share of the plan; equal shares share a rank; what has no plan or no name is not ranked',
  '占计划%只计有年度计划的项目；平均水平按全部有计划项目的合计计算':
    'shares count projects with a year plan only; the average is that of all of them together',
  '园区含规划推断的，未明确园区的不参加排名': 'parks include those inferred from the plan',
  '超期天数按截至日期减办结时限计算，已办结的不计':
    'days overdue are counted up to the day of the sheet; what is done has none',
  '合计行为已办结项数；未办结的注明应办结时间':
    'the sums count what is done; what is not done says when it is due',
  '统计起点为总投资500万元；差额＝入统数－调度数':
    'the statistics begin at a total investment of 5 million yuan; gap = statistics − dispatch',
  '已开工项目均列入，不足起点的注明': 'all projects that have started are listed',
  '滞后指投资灯为红、黄的项目，按落后序时的程度排列':
    'behind schedule: the investment light is yellow or red; furthest behind first',
  '国标行业、资金来源各栏、联系人及电话台账未设，留空待填':
    'industry code, funding and contact are not in the ledger: left empty to be filled in',
  '栏目名称按通用填报口径排列，以系统当期模板为准':
    'columns follow the usual form; the system’s current template decides',
}
