import { yuanPerUnit } from '../../../shared/model/money.ts'
import { yearOf } from '../../../shared/model/month/reportMonth.ts'
import { formatPartialDate } from '../../../shared/model/partialDate.ts'
import { monthTerms } from '../../../shared/text/monthTerms.ts'
import { terms } from '../../../shared/text/terms.ts'
import { unfilledMark } from '../sheets/words.ts'
import type { CellContent, CellStyle, Row } from '../xlsx/cell.ts'
import type { Sheet } from '../xlsx/sheetXml.ts'
import type { Card } from './card.ts'
import { monthRows } from './cardMonths.ts'
import { type Block, block, labelled, labelledText, rowOf } from './cardRow.ts'
import { milestoneRows, procedureRows } from './cardSteps.ts'
import { cardStyles as looks, columns, lightStyles, monthColumns, widths } from './cardStyles.ts'

const zh = terms['zh-CN']
const month = monthTerms['zh-CN']
const mostProblems = 5

/** One project on one A4 page. @param name of the sheet, unlike any other's */
export function layCard(card: Card, name: string): Sheet {
  const rows = [
    ...top(card),
    ...facts(card),
    ...money(card),
    ...procedureRows(card),
    ...milestoneRows(card),
    ...monthRows(card),
    ...texts(card),
    ...signatures(),
    note(card),
  ]
  const font = '&"宋体,Regular"&9 '
  const bureau = card.bureau.replaceAll('&', '&&')
  return {
    name,
    widths,
    frozen: { columns: 0, rows: 0 },
    page: {
      paperCode: 9,
      orientation: 'portrait',
      marginsMm: { left: 15, right: 15, top: 14, bottom: 14, header: 6, footer: 7 },
      fitToHeight: 1,
      ...(card.row.sample && { header: `&R${font}示例数据，不作统计依据` }),
      footer: `&L${font}${bureau}&C${font}第 &P 页 共 &N 页&R${font}项目卡`,
    },
    printTitleRows: null,
    rowCount: rows.length,
    rowAt: (index) => rows[index] ?? { heightPt: 0, cells: [] },
  }
}

function top({ number, bureau, month: shown, row }: Card): readonly Row[] {
  const [year, monthNumber] = shown.split('-').map(Number)
  const half = Math.ceil(columns / 2) + 1
  const prepared = bureau === '' ? '' : `　　编制单位：${bureau}`
  return [
    rowOf([block(looks.title, row.sample ? '重点项目卡（示例）' : '重点项目卡', columns)], 32.25),
    rowOf([block(looks.subtitle, `（${year}年${monthNumber}月）`, columns)], 18),
    rowOf(
      [
        block(looks.unitLeft, `序号：${number}${prepared}`, half),
        block(looks.unitRight, '计量单位：万元', columns - half),
      ],
      15,
    ),
  ]
}

function facts(card: Card): readonly Row[] {
  const { project, capacities, contact, row, lightReason } = card
  const { park, parkBasis, plannedStart, plannedEnd } = project
  const value = (text: string | null, span: number, style: CellStyle = looks.text): Block =>
    block(text === null ? looks.centred : style, text ?? unfilledMark, span)
  const label = (words: string, span: number): Block => block(looks.label, words, span)
  const parkWords =
    park === null ? null : park + (parkBasis === 'inferred' ? `（${zh.parkBasis.inferred}）` : '')
  const type = project.constructionType
  const years =
    plannedStart === null && plannedEnd === null
      ? null
      : [plannedStart, plannedEnd]
          .map((date) => (date === null ? '' : formatPartialDate(date, 'zh-CN')))
          .join('至')
  return [
    labelledText(looks.label, '项目名称', looks.name, project.name),
    rowOf([
      label('业主单位', 1),
      value(project.owner, 6),
      label('项目代码', 2),
      value(project.code, 4, looks.code),
    ]),
    rowOf([
      label('所属板块', 1),
      value(project.sector, 4),
      label('所在园区', 2),
      value(parkWords, 6),
    ]),
    rowOf([
      label('建设性质', 1),
      value(type === null ? project.constructionTypePrinted : zh.constructionType[type], 4),
      label('建设阶段', 2),
      value(row.stage === null ? null : zh.stage[row.stage], 2),
      label('项目级别', 2),
      value(project.level === null ? null : zh.level[project.level], 2),
    ]),
    labelledText(looks.label, '建设规模', looks.text, project.verbatim ?? unfilledMark),
    labelledText(
      looks.label,
      '主要产能',
      looks.text,
      capacities.length === 0 ? unfilledMark : capacities.join('；'),
    ),
    rowOf([
      label('建设年限', 1),
      value(years, 6),
      label('年度性质', 2),
      value(row.annualRole === null ? null : month.role[row.annualRole], 4),
    ]),
    rowOf([
      label('责任单位', 1),
      value(row.responsibleUnit, 4),
      label('包联领导', 2),
      value(project.leader, 2),
      label('联系人', 2),
      value(contact, 2),
    ]),
    rowOf([label('灯　　色', 1), ...lightBlocks(row, lightReason)]),
  ]
}

function lightBlocks({ light, deciding }: Card['row'], reason: string): readonly Block[] {
  const dimension =
    deciding === null || light === 'grey' || light === 'green'
      ? ''
      : `（${month.dimension[deciding]}）`
  return [
    block(lightStyles[light], month.colour[light] + dimension, 3),
    block(looks.text, reason === '' ? unfilledMark : reason, monthColumns - 3),
  ]
}

/** 投资: amounts with their headings, then what they are of the plan, the total and the schedule. */
function money({ row, month: shown }: Card): readonly Row[] {
  const amounts: readonly (readonly [string, number | null])[] = [
    ['总投资', row.totalInvestment],
    ['至上年底累计', row.toLastYearEnd],
    [`${yearOf(shown)}年计划`, row.planned],
    ['本月完成', row.invested],
    ['自年初累计', row.yearToDate],
    ['自开工累计', row.sinceStart],
  ]
  const shares: readonly (readonly [string, number | null])[] = [
    ['占年度计划%', row.shareOfYearPlan === null ? null : row.shareOfYearPlan * 100],
    ['比序时±点', row.annualRole === 'preparatory' ? null : row.gap],
    ['占总投资%', row.shareOfTotal === null ? null : row.shareOfTotal * 100],
  ]
  const cell = (value: number | null, style: CellStyle, span: number): Block =>
    block(value === null ? looks.centred : style, value ?? unfilledMark, span)
  const half = 2
  return labelled(looks.label, '投　　资', [
    rowOf(
      amounts.map(([words]) => block(looks.smallLabel, words, half)),
      16.5,
    ),
    rowOf(
      amounts.map(([, yuan]) =>
        cell(yuan === null ? null : yuan / yuanPerUnit.wan, looks.money, half),
      ),
    ),
    rowOf(
      shares.flatMap(([words, value]) => [
        block(looks.smallLabel, words, half),
        cell(value, words === '比序时±点' ? looks.points : looks.percent, half),
      ]),
      16.5,
    ),
  ])
}

function texts({ row, problems }: Card): readonly Row[] {
  const written = (words: string, content: string | null): Row =>
    labelledText(looks.label, words, looks.text, plainText(content) ?? unfilledMark)
  const listed = problems.slice(0, mostProblems).map((problem, at) => {
    const { text, responsibleUnit, due, state } = problem
    const about = [responsibleUnit, due === null ? null : `${due}前`, month.problemState[state]]
    return `${at + 1}.${plainText(text) ?? ''}（${about.filter((part) => part !== null).join('，')}）`
  })
  const rest = problems.length - listed.length
  return [
    written('形象进度', row.progressText),
    written('存在问题', row.problems),
    written('需协调事项', row.coordination),
    written('下月计划', row.nextPlan),
    ...(listed.length === 0
      ? []
      : [written('未办结问题', [...listed, ...(rest > 0 ? [`另有 ${rest} 个`] : [])].join('\n'))]),
  ]
}

/** Without the last full stop, as cells are written. */
function plainText(text: string | null): string | null {
  const plain = text?.trim().replace(/。$/, '') ?? ''
  return plain === '' ? null : plain
}

function signatures(): readonly Row[] {
  const signed = (who: string): CellContent => `${who}\n\n　　　　　年　月　日`
  const span = monthColumns / 3
  return labelled(looks.label, '签　　字', [
    rowOf(
      ['业主单位（章）：', '责任单位（章）：', '包联领导：'].map((who) =>
        block(looks.signature, signed(who), span),
      ),
      48,
    ),
  ])
}

function note({ row }: Card): Row {
  const words = [
    `注：“${unfilledMark}”为未填，不是零`,
    ...(row.sample ? ['示例数据不代表项目实际情况'] : []),
  ]
  return rowOf([block(looks.note, `${words.join('；')}。`, columns)], 15)
}
