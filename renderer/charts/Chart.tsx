import type { EChartsCoreOption } from 'echarts/core'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { DrawnChart } from './chartEngine.ts'

interface ChartProps {
  readonly option: EChartsCoreOption
  /** The figures in words: a drawing says nothing to who can't see it. */
  readonly label: string
  readonly testId: string
  readonly onChoose?: (index: number) => void
}

/**
 * A drawing. Its colours are custom properties of the page, so that it changes with the theme and on paper without being
 * drawn anew; it doesn't move.
 */
export function Chart({ option, label, testId, onChoose }: ChartProps) {
  const place = useRef<HTMLDivElement>(null)
  const [chart, setChart] = useState<DrawnChart | null>(null)
  const choose = useEffectEvent((index: number) => onChoose?.(index))
  useEffect(() => {
    let drawn: DrawnChart | null = null
    let isGone = false
    const draw = async () => {
      const { drawChart } = await import('./chartEngine.ts')
      if (isGone || place.current === null) return
      drawn = drawChart(place.current, choose)
      setChart(drawn)
    }
    void draw()
    return () => {
      isGone = true
      drawn?.dispose()
    }
  }, [])
  useEffect(() => chart?.show(option), [chart, option])
  return <div ref={place} className="chart" role="img" aria-label={label} data-testid={testId} />
}
