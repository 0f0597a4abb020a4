import type { CSSProperties } from 'react'
import type {
  PreviewCell,
  PreviewRow,
  PreviewStyle,
  SheetPreview,
} from '../../../shared/schemas/sheetPreview.ts'
import { useText } from '../../text/i18n.ts'

const pxPerMm = 96 / 25.4
const pxPerPt = 96 / 72

interface SheetPageProps {
  readonly sheet: SheetPreview
  /** From 0. */
  readonly index: number
  /** On the screen, in pixels. */
  readonly widthPx: number
}

/** One page as it is printed, made as wide as there is room. */
export function SheetPage({ sheet, index, widthPx }: SheetPageProps) {
  const { t } = useText()
  const { page, widthsMm, repeated, pages, header, footer } = sheet
  const span = pages[index]
  if (span === undefined) return null
  const { left, right, top, bottom } = page.marginsMm
  const scale = widthPx / (page.widthMm * pxPerMm)
  const tableMm = widthsMm.reduce((sum, mm) => sum + mm, 0)
  // A table that is wider than the paper is scaled down, as printing does.
  const fit = Math.min(1, (page.widthMm - left - right) / tableMm)
  const rows = [
    ...(index === 0 ? [] : sheet.rows.slice(repeated.first, repeated.last + 1)),
    ...sheet.rows.slice(span.first, span.last + 1),
  ]
  const paper: CSSProperties = {
    width: page.widthMm * pxPerMm,
    height: page.heightMm * pxPerMm,
    padding: `${top * pxPerMm}px ${right * pxPerMm}px ${bottom * pxPerMm}px ${left * pxPerMm}px`,
    zoom: scale,
  }
  return (
    <div className="sheetPaper" style={paper} data-testid="sheet-page">
      <table
        style={{ width: tableMm * pxPerMm, zoom: fit }}
        aria-label={t('layoutForms.previewPage', { n: index + 1 })}
      >
        <colgroup>
          {widthsMm.map((mm, at) => (
            // A column is known by its place alone.
            // oxlint-disable-next-line react/no-array-index-key
            <col key={at} style={{ width: mm * pxPerMm }} />
          ))}
        </colgroup>
        <tbody>
          {rows.map((row, at) => (
            // oxlint-disable-next-line react/no-array-index-key
            <SheetRow key={at} row={row} styles={sheet.styles} />
          ))}
        </tbody>
      </table>
      {header === '' ? null : <p className="paperHeader">{header}</p>}
      <p className="paperFooter">
        <span>{footer.left}</span>
        <span>
          {index + 1} / {pages.length}
        </span>
        <span>{footer.right}</span>
      </p>
    </div>
  )
}

function SheetRow({
  row,
  styles,
}: {
  readonly row: PreviewRow
  readonly styles: readonly PreviewStyle[]
}) {
  return (
    <tr style={{ height: row.heightPt * pxPerPt }}>
      {row.cells.map((cell) => (
        <SheetCell key={cell.column} cell={cell} style={styles[cell.style]} />
      ))}
    </tr>
  )
}

function SheetCell({
  cell,
  style,
}: {
  readonly cell: PreviewCell
  readonly style: PreviewStyle | undefined
}) {
  return (
    <td
      colSpan={cell.columns}
      rowSpan={cell.rows}
      className={style?.boxed === true ? 'boxed' : undefined}
      style={style === undefined ? undefined : looksOf(style)}
    >
      {cell.text}
      {cell.small === null ? null : <small>{cell.small}</small>}
    </td>
  )
}

/** The fonts' kin on systems that have not got them. */
const kin: Readonly<Record<string, string>> = {
  宋体: 'SimSun, "Songti SC", "Noto Serif CJK SC", serif',
  黑体: 'SimHei, "Heiti SC", "Noto Sans CJK SC", sans-serif',
  楷体: 'KaiTi, "Kaiti SC", "Noto Serif CJK SC", serif',
  仿宋: 'FangSong, STFangsong, "Noto Serif CJK SC", serif',
  华文中宋: 'STZhongsong, "Noto Serif CJK SC", serif',
}

function looksOf(style: PreviewStyle): CSSProperties {
  return {
    fontFamily: kin[style.font] ?? 'serif',
    fontSize: style.sizePt * pxPerPt,
    fontWeight: style.bold ? 700 : 400,
    textAlign: style.horizontal,
    whiteSpace: style.wrap ? 'pre-wrap' : 'pre',
    ...(style.colour !== null && { color: `#${style.colour}` }),
    ...(style.fill !== null && { background: `#${style.fill}` }),
    ...(style.indent > 0 && { paddingLeft: `${style.indent + 0.3}em` }),
  }
}
