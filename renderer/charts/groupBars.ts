import type { CustomSeriesOption } from 'echarts/charts'
import type { GridComponentOption, TooltipComponentOption } from 'echarts/components'
import type { ComposeOption } from 'echarts/core'
import { chartColours, chartFont, chartText, chartTooltip } from './chartLook.ts'

export interface GroupBar {
  readonly name: string
  /** In the unit shown. */
  readonly planned: number
  readonly done: number
  /** What should be done by now; null without a plan. */
  readonly pace: number | null
  /** What stands at the bar's end. */
  readonly share: string
  /** The lines of its tooltip. */
  readonly said: string
}

type BarsOption = ComposeOption<CustomSeriesOption | GridComponentOption | TooltipComponentOption>

const planHeight = 16
const doneHeight = 8
const tickReach = 3

/** Of each group the plan as a broad bar, what is done as a narrow one within it, and where it should be as a tick. */
export function groupBars(bars: readonly GroupBar[]): BarsOption {
  return {
    animation: false,
    grid: { left: 4, right: 56, top: 6, bottom: 4, outerBoundsMode: 'same' },
    tooltip: {
      ...chartTooltip,
      trigger: 'item',
      formatter: (params) => (Array.isArray(params) ? '' : (bars[params.dataIndex]?.said ?? '')),
    },
    xAxis: {
      type: 'value',
      min: 0,
      axisLabel: { ...chartText, color: chartColours.quiet },
      axisLine: { show: false },
      axisTick: { show: false },
      splitLine: { lineStyle: { color: chartColours.grid } },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      triggerEvent: true,
      data: bars.map((bar) => bar.name),
      axisLabel: {
        ...chartText,
        color: chartColours.ink,
        width: 104,
        overflow: 'truncate',
      },
      axisLine: { show: true, lineStyle: { color: chartColours.line } },
      axisTick: { show: false },
    },
    series: [
      {
        type: 'custom',
        encode: { x: [0, 1, 2], y: 3 },
        data: bars.map((bar, at) => [bar.planned, bar.done, bar.pace ?? 0, at]),
        renderItem: (params, api) => {
          const bar = bars[params.dataIndex]
          if (bar === undefined) return null
          const [left = 0, middle = 0] = api.coord([0, params.dataIndex])
          const at = (amount: number) => (api.coord([amount, params.dataIndex])[0] ?? left) - left
          const pace = bar.pace === null ? null : left + at(bar.pace)
          const end = left + Math.max(at(bar.planned), at(bar.done))
          return {
            type: 'group',
            emphasisDisabled: true,
            children: [
              {
                type: 'rect',
                shape: {
                  x: left,
                  y: middle - planHeight / 2,
                  width: at(bar.planned),
                  height: planHeight,
                  r: [0, 3, 3, 0],
                },
                style: { fill: chartColours.plan },
              },
              {
                type: 'rect',
                shape: {
                  x: left,
                  y: middle - doneHeight / 2,
                  width: at(bar.done),
                  height: doneHeight,
                  r: [0, 2, 2, 0],
                },
                style: { fill: chartColours.done },
              },
              ...(pace === null
                ? []
                : [
                    {
                      type: 'rect' as const,
                      shape: {
                        x: pace - 1,
                        y: middle - planHeight / 2 - tickReach,
                        width: 2,
                        height: planHeight + 2 * tickReach,
                      },
                      style: { fill: chartColours.pace },
                    },
                  ]),
              {
                type: 'text',
                style: {
                  x: end + 6,
                  y: middle,
                  text: bar.share,
                  fill: chartColours.quiet,
                  font: `12px ${chartFont}`,
                  align: 'left',
                  verticalAlign: 'middle',
                },
              },
            ],
          }
        },
      },
    ],
  }
}
