import type { LightReason, LightRemedy } from '../model/month/lights.ts'
import { monthOfYear } from '../model/month/reportMonth.ts'
import { formatMoney, formatNumber } from '../model/money.ts'
import { formatPartialDate } from '../model/partialDate.ts'
import { procedureKinds } from '../schemas/followUp.ts'
import { monthTerms } from './monthTerms.ts'
import type { Language } from './terms.ts'

const percent = (fraction: number): string => `${formatNumber(fraction * 100, 1)}%`

/** Why a light has its colour, as one sentence without its end mark. Points are rounded here, once. */
export function reasonSentence(reason: LightReason, language: Language): string {
  return language === 'en' ? reasonEn(reason) : reasonZh(reason)
}

/** What would turn it green, as one sentence without its end mark. Amounts in 万元. */
export function remedySentence(remedy: LightRemedy, language: Language): string {
  return language === 'en' ? remedyEn(remedy) : remedyZh(remedy)
}

/** A milestone's own name, or the word for a kind of procedure. */
export function stepName(name: string, language: Language): string {
  const kind = procedureKinds.find((each) => each === name)
  return kind === undefined ? name : monthTerms[language].procedure[kind]
}

function reasonZh(reason: LightReason): string {
  switch (reason.key) {
    case 'ruleOff':
      return '这盏灯没有启用'
    case 'notListed':
      return '今年没有计划和完成数'
    case 'cancelled':
      return '项目已取消'
    case 'notExpected':
      return '本月无需填报'
    case 'awaitingReport':
      return '本月待报'
    case 'started':
      return reason.on === null ? '已开工' : `${formatPartialDate(reason.on, 'zh-CN')}已开工`
    case 'plannedStartUnfilled':
      return '计划开工时间未填'
    case 'notDueYet':
      return `计划${formatPartialDate(reason.due, 'zh-CN')}开工，未到时间`
    case 'startOverdue':
      return `计划${formatPartialDate(reason.due, 'zh-CN')}开工，连续 ${reason.months} 个月应开未开`
    case 'yearPlanUnfilled':
      return '年度计划未填'
    case 'investedUnfilled':
      return '今年还没有完成投资数'
    case 'investmentGap':
      return `自年初累计占年度计划 ${percent(reason.share)}，序时 ${percent(reason.schedule)}，${gapZh(reason.gap)}`
    case 'fundsGap':
      return `到位资金占年度计划 ${percent(reason.share)}，序时 ${percent(reason.schedule)}，${gapZh(reason.gap)}`
    case 'fundsUnfilled':
      return '今年没有到位资金数'
    case 'notStarted':
      return '尚未开工'
    case 'totalUnfilled':
      return '总投资未填'
    case 'belowThreshold':
      return `总投资 ${formatMoney(reason.totalInvestment, 'wan')} 万元，不足 500 万元`
    case 'statisticsUnfilled':
      return '是否入统未填'
    case 'statisticsEntered':
      return reason.on === null ? '已入统' : `${formatPartialDate(reason.on, 'zh-CN')}已入统`
    case 'startDateUnfilled':
      return '未入统，实际开工时间未填'
    case 'notInStatistics':
      return `开工 ${reason.months} 个月未入统`
    case 'noStepDue':
      return '没有逾期的节点和手续'
    case 'stepOverdue': {
      const others = reason.others === 0 ? '' : `，另有 ${reason.others} 项逾期`
      return `${stepName(reason.name, 'zh-CN')}应于${formatPartialDate(reason.due, 'zh-CN')}完成，已逾期 ${reason.months} 个月${others}`
    }
    case 'unreported':
      return reason.months === 1 ? '本月未报' : `连续 ${reason.months} 个月未报`
    case 'sameText':
      return reason.months === 1
        ? '形象进度与上月相同'
        : `形象进度连续 ${reason.months} 个月与上月相同`
    case 'fresh':
      return '已报，形象进度有更新'
    default:
      return reason satisfies never
  }
}

function gapZh(gap: number): string {
  const points = formatNumber(Math.abs(gap), 1)
  return gap < 0 ? `落后 ${points} 个百分点` : `超前 ${points} 个百分点`
}

function remedyZh(remedy: LightRemedy): string {
  switch (remedy.key) {
    case 'reachAmount': {
      const now = `还差 ${formatMoney(remedy.missing, 'wan')} 万元（累计达 ${formatMoney(remedy.total, 'wan')} 万元，即 ${percent(remedy.share)}）`
      if (remedy.monthly === null) return now
      const { from, to, amount } = remedy.monthly
      const span =
        from === to ? `${monthOfYear(from)}月` : `${monthOfYear(from)}月至${monthOfYear(to)}月每月`
      return `${now}；完成全年计划，${span}需完成 ${formatMoney(amount, 'wan')} 万元`
    }
    case 'startWork':
      return '开工并填写实际开工时间'
    case 'enterStatistics':
      return '办理入统并填写入统时间'
    case 'finishStep':
      return remedy.count === 1
        ? `完成${stepName(remedy.name, 'zh-CN')}`
        : `完成${stepName(remedy.name, 'zh-CN')}等 ${remedy.count} 项`
    case 'report':
      return '填报本月完成投资'
    case 'writeAnew':
      return '更新本月形象进度'
    default:
      return remedy satisfies never
  }
}

function reasonEn(reason: LightReason): string {
  switch (reason.key) {
    case 'ruleOff':
      return 'This light is switched off'
    case 'notListed':
      return 'No plan and no figure for this year'
    case 'cancelled':
      return 'The project is cancelled'
    case 'notExpected':
      return 'No report is expected this month'
    case 'awaitingReport':
      return 'This month’s report is awaited'
    case 'started':
      return reason.on === null ? 'Started' : `Started ${reason.on}`
    case 'plannedStartUnfilled':
      return 'No planned start is filled in'
    case 'notDueYet':
      return `Planned to start ${reason.due}, not due yet`
    case 'startOverdue':
      return `Planned to start ${reason.due}, due and not started for ${reason.months} months in a row`
    case 'yearPlanUnfilled':
      return 'No year plan is filled in'
    case 'investedUnfilled':
      return 'Nothing was reported this year'
    case 'investmentGap':
      return `${percent(reason.share)} of the year plan done, schedule ${percent(reason.schedule)}, ${gapEn(reason.gap)}`
    case 'fundsGap':
      return `Funds for ${percent(reason.share)} of the year plan in place, schedule ${percent(reason.schedule)}, ${gapEn(reason.gap)}`
    case 'fundsUnfilled':
      return 'No funds in place were reported this year'
    case 'notStarted':
      return 'Not started'
    case 'totalUnfilled':
      return 'No total investment is filled in'
    case 'belowThreshold':
      return `Total investment ${formatMoney(reason.totalInvestment, 'wan')}0,000 yuan, below 5 million`
    case 'statisticsUnfilled':
      return 'Whether it is in the statistics is not filled in'
    case 'statisticsEntered':
      return reason.on === null ? 'In the statistics' : `In the statistics since ${reason.on}`
    case 'startDateUnfilled':
      return 'Not in the statistics; no actual start is filled in'
    case 'notInStatistics':
      return `Started ${reason.months} months ago and not in the statistics`
    case 'noStepDue':
      return 'No milestone or procedure is overdue'
    case 'stepOverdue': {
      const others = reason.others === 0 ? '' : `, and ${reason.others} more`
      return `${stepName(reason.name, 'en')} was due ${reason.due}, ${reason.months} months overdue${others}`
    }
    case 'unreported':
      return reason.months === 1
        ? 'Not reported this month'
        : `Not reported for ${reason.months} months in a row`
    case 'sameText':
      return reason.months === 1
        ? 'The progress text is last month’s'
        : `The progress text has not changed for ${reason.months} months`
    case 'fresh':
      return 'Reported, with a new progress text'
    default:
      return reason satisfies never
  }
}

function gapEn(gap: number): string {
  const points = formatNumber(Math.abs(gap), 1)
  return gap < 0 ? `${points} points behind` : `${points} points ahead`
}

function remedyEn(remedy: LightRemedy): string {
  switch (remedy.key) {
    case 'reachAmount': {
      const now = `${formatMoney(remedy.missing, 'wan')} × 10k yuan more (to ${formatMoney(remedy.total, 'wan')}, ${percent(remedy.share)})`
      if (remedy.monthly === null) return now
      const { from, to, amount } = remedy.monthly
      return `${now}; for the whole year plan, ${formatMoney(amount, 'wan')} × 10k yuan a month from ${from} to ${to}`
    }
    case 'startWork':
      return 'Start, and fill in the actual start'
    case 'enterStatistics':
      return 'Have it entered in the statistics, and fill in when'
    case 'finishStep':
      return remedy.count === 1
        ? `Finish ${stepName(remedy.name, 'en')}`
        : `Finish ${stepName(remedy.name, 'en')} and ${remedy.count - 1} more`
    case 'report':
      return 'Report what was invested this month'
    case 'writeAnew':
      return 'Write what has changed this month'
    default:
      return remedy satisfies never
  }
}
