import { describe, expect, it } from 'vitest'
import { groupBars } from '../../renderer/charts/groupBars.ts'
import { monthCurve } from '../../renderer/charts/monthCurve.ts'

describe('the bars of groups', () => {
  it('keep the order given and stand on zero', () => {
    const option = groupBars([
      { name: '焦化', planned: 20, done: 6, pace: 8.3, share: '30.0%', said: '焦化 20' },
      { name: '教育', planned: 0, done: 1, pace: null, share: '无计划', said: '教育 0' },
    ])
    expect(option.yAxis).toMatchObject({ data: ['焦化', '教育'], inverse: true })
    expect(option.xAxis).toMatchObject({ min: 0 })
    expect(option.series).toMatchObject([
      {
        data: [
          [20, 6, 8.3, 0],
          [0, 1, 0, 1],
        ],
      },
    ])
  })

  it('draw with the page’s colours and without motion', () => {
    const option = groupBars([])
    expect(option['animation']).toBe(false)
    expect(JSON.stringify(option)).not.toMatch(/#[0-9a-f]{3,8}\b/i)
  })
})

describe('the curve of a year', () => {
  const points = [1, 2, 3].map((n) => ({
    name: `${n}月`,
    done: n < 3 ? n * 2 : null,
    schedule: n * 3,
    doneWord: String(n * 2),
    scheduleWord: String(n * 3),
    said: '',
  }))

  it('ends with the month shown, which alone has its figures beside it', () => {
    const option = monthCurve(points, { schedule: '序时进度' })
    expect(option.series).toMatchObject([
      { data: [{ symbol: 'none' }, { symbol: 'circle', label: { formatter: '6' } }, { value: 9 }] },
      {
        data: [
          { value: 2, label: { show: false } },
          { value: 4, label: { show: true, formatter: '4' } },
          { value: null },
        ],
      },
    ])
  })

  it('puts the figures on the side away from the other line', () => {
    const sides = (done: number) =>
      [
        monthCurve(
          points.map((point) => ({ ...point, done })),
          { schedule: '' },
        ).series,
      ]
        .flat()
        .map((one) => (one?.label as { position?: string } | undefined)?.position)
    expect(sides(1)).toEqual(['top', 'bottom'])
    expect(sides(90)).toEqual(['bottom', 'top'])
  })
})
