import type { LineSeriesOption } from 'echarts/charts'
import type { GridComponentOption, TooltipComponentOption } from 'echarts/components'
import type { ComposeOption } from 'echarts/core'
import { chartColours, chartText, chartTooltip } from './chartLook.ts'

export interface CurvePoint {
  readonly name: string
  /** In the unit shown; null after the month shown. */
  readonly done: number | null
  readonly schedule: number
  /** As written beside the point. */
  readonly doneWord: string
  readonly scheduleWord: string
  readonly said: string
}

type CurveOption = ComposeOption<LineSeriesOption | GridComponentOption | TooltipComponentOption>

/**
 * What is done up to each month as a line over its ground, and what 序时 asks for as dashes. The figures stand at the last
 * month of the line.
 */
export function monthCurve(
  points: readonly CurvePoint[],
  words: { readonly schedule: string },
): CurveOption {
  const last = points.findLastIndex((point) => point.done !== null)
  const isBehind = (points[last]?.done ?? 0) < (points[last]?.schedule ?? 0)
  return {
    animation: false,
    grid: { left: 4, right: 18, top: 18, bottom: 4, outerBoundsMode: 'same' },
    tooltip: {
      ...chartTooltip,
      trigger: 'axis',
      formatter: (params) => {
        const first = Array.isArray(params) ? params[0] : params
        return points[first?.dataIndex ?? -1]?.said ?? ''
      },
      axisPointer: { type: 'line', lineStyle: { color: chartColours.line, type: 'dashed' } },
    },
    xAxis: {
      type: 'category',
      boundaryGap: false,
      data: points.map((point) => point.name),
      axisLabel: { ...chartText, color: chartColours.quiet },
      axisLine: { lineStyle: { color: chartColours.line } },
      axisTick: { show: false },
    },
    yAxis: {
      type: 'value',
      min: 0,
      axisLabel: { ...chartText, color: chartColours.quiet },
      splitLine: { lineStyle: { color: chartColours.grid } },
    },
    series: [
      {
        type: 'line',
        data: points.map((point, at) => ({
          value: point.schedule,
          symbol: at === last ? 'circle' : 'none',
          label: {
            show: at === last || at === Math.min(last + 4, points.length - 2),
            formatter: at === last ? point.scheduleWord : words.schedule,
          },
        })),
        showSymbol: true,
        symbolSize: 5,
        label: { ...chartText, color: chartColours.quiet, position: isBehind ? 'top' : 'bottom' },
        lineStyle: { color: chartColours.quiet, width: 1.5, type: 'dashed' },
        itemStyle: { color: chartColours.quiet },
        emphasis: { disabled: true },
      },
      {
        type: 'line',
        data: points.map((point, at) => ({
          value: point.done,
          label: { show: at === last, formatter: point.doneWord },
        })),
        symbol: 'circle',
        symbolSize: 6,
        label: {
          ...chartText,
          fontSize: 13,
          fontWeight: 'bold',
          color: chartColours.done,
          position: isBehind ? 'bottom' : 'top',
        },
        lineStyle: { color: chartColours.done, width: 2 },
        itemStyle: { color: chartColours.done },
        areaStyle: { color: chartColours.area, opacity: 0.7 },
        emphasis: { disabled: true },
      },
    ],
  }
}
