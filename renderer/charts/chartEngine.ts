import { CustomChart, LineChart } from 'echarts/charts'
import { GridComponent, TooltipComponent } from 'echarts/components'
import * as echarts from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'

/** Only what the charts use; this module is loaded when the first chart is shown. */
echarts.use([CustomChart, LineChart, GridComponent, TooltipComponent, SVGRenderer])

export interface DrawnChart {
  show(option: echarts.EChartsCoreOption): void
  dispose(): void
}

/**
 * A chart that fills its element and follows its size.
 *
 * @param onChoose gets the index of the datum that was clicked
 */
export function drawChart(
  element: HTMLElement,
  onChoose: ((index: number) => void) | null,
): DrawnChart {
  const chart = echarts.init(element, null, { renderer: 'svg' })
  const resized = new ResizeObserver(() => {
    chart.resize()
    makeScalable(element)
  })
  if (onChoose !== null) {
    chart.on('click', ({ dataIndex }) => {
      if (typeof dataIndex === 'number') onChoose(dataIndex)
    })
  }
  return {
    show: (option) => {
      chart.setOption(option, { notMerge: true })
      resized.observe(element)
      makeScalable(element)
    },
    dispose: () => {
      resized.disconnect()
      chart.dispose()
    },
  }
}

/** A page has another width than the window: with a view box the drawing can be scaled by the print styles. */
function makeScalable(element: HTMLElement): void {
  const drawing = element.querySelector('svg')
  if (drawing === null) return
  const [width, height] = [drawing.getAttribute('width'), drawing.getAttribute('height')]
  drawing.setAttribute('viewBox', `0 0 ${width} ${height}`)
}
