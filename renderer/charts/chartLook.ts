/** What all charts look like. Custom properties reach the drawing as they stand, and with them the theme. */
export const chartColours = {
  plan: 'var(--chart-plan)',
  done: 'var(--chart-done)',
  area: 'var(--accent-soft)',
  pace: 'var(--chart-pace)',
  grid: 'var(--chart-grid)',
  line: 'var(--line-strong)',
  ink: 'var(--ink)',
  quiet: 'var(--ink-2)',
} as const

/** The page's font by its names: text is measured where custom properties mean nothing. */
export const chartFont =
  '"Microsoft YaHei UI", "PingFang SC", "Noto Sans CJK SC", system-ui, sans-serif'

export const chartText = { fontFamily: chartFont, fontSize: 12 } as const

/** Drawn as text: markup with styles of its own is refused by the content security policy. */
export const chartTooltip = {
  renderMode: 'richText',
  confine: true,
  backgroundColor: 'var(--raised)',
  borderColor: 'var(--line-strong)',
  borderWidth: 1,
  padding: 9,
  textStyle: { ...chartText, color: chartColours.ink, lineHeight: 18 },
  shadowBlur: 0,
} as const
