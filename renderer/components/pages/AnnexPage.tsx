import type {
  AnnexCell,
  AnnexTable,
  BulletinDocument,
} from '../../../shared/model/bulletin/bulletinDocument.ts'
import { FigureButton, type OpenFigure } from './FigureButton.tsx'

interface AnnexPageProps {
  readonly document: BulletinDocument
  readonly annex: AnnexTable
  /** 附件1 */
  readonly label: string
  readonly onFigure: OpenFigure
}

/** An annex table of the bulletin, as it is printed. */
export function AnnexPage({ document, annex, label, onFigure }: AnnexPageProps) {
  const [year, month] = document.month.split('-').map(Number)
  const { title, unit, columns, total, rows } = annex
  return (
    <div className="flowAnnex">
      <p className="annexLabel">{label}</p>
      <p className="annexTitle">{title}</p>
      <p className="annexMonth">
        （{year}年{month}月{document.sample ? '　示例' : ''}）
      </p>
      <p className="annexUnit">{unit}</p>
      <table>
        <colgroup>
          {columns.map(({ heading, widthMm }) => (
            <col key={heading} style={{ width: `${widthMm}mm` }} />
          ))}
        </colgroup>
        <AnnexHead annex={annex} />
        <tbody>
          {total === null ? null : (
            <AnnexRow
              annex={annex}
              cells={total.map((cell, at) => (at === 1 ? '' : cell))}
              className="annexTotal"
              onFigure={onFigure}
            />
          )}
          {rows.map((cells, at) => (
            // A row is known by its place alone.
            // oxlint-disable-next-line react/no-array-index-key
            <AnnexRow key={at} annex={annex} cells={cells} onFigure={onFigure} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function AnnexHead({ annex: { columns } }: { readonly annex: AnnexTable }) {
  const grouped = columns.filter(({ groupHeading }) => groupHeading !== undefined)
  return (
    <thead>
      <tr>
        {columns.map(({ heading, groupHeading }, at) => {
          if (groupHeading === undefined) {
            return (
              <th key={heading} scope="col" rowSpan={grouped.length > 0 ? 2 : 1}>
                {heading}
              </th>
            )
          }
          if (columns[at - 1]?.groupHeading === groupHeading) return null
          const span = grouped.filter((each) => each.groupHeading === groupHeading).length
          return (
            <th key={groupHeading} scope="colgroup" colSpan={span}>
              {groupHeading}
            </th>
          )
        })}
      </tr>
      {grouped.length === 0 ? null : (
        <tr>
          {grouped.map(({ heading }) => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      )}
    </thead>
  )
}

interface AnnexRowProps {
  readonly annex: AnnexTable
  readonly cells: readonly AnnexCell[]
  readonly className?: string
  readonly onFigure: OpenFigure
}

function AnnexRow({ annex: { columns }, cells, className, onFigure }: AnnexRowProps) {
  const label = cells.find((cell) => typeof cell === 'string' && /\D/.test(cell))
  return (
    <tr className={className}>
      {columns.map(({ heading, groupHeading, align }, at) => {
        const cell = cells[at] ?? null
        return (
          <td
            key={`${groupHeading ?? ''} ${heading}`}
            style={{ textAlign: cell === null ? 'center' : align }}
          >
            {cell === null ? (
              at === 0 ? null : (
                '—'
              )
            ) : typeof cell === 'string' || cell.ids.length === 0 ? (
              textOfCell(cell)
            ) : (
              <FigureButton
                figure={{
                  text: cell.text,
                  label: typeof label === 'string' ? label : '',
                  key: cell.measure,
                  ids: cell.ids,
                }}
                onOpen={onFigure}
              >
                {cell.text}
              </FigureButton>
            )}
          </td>
        )
      })}
    </tr>
  )
}

function textOfCell(cell: Exclude<AnnexCell, null>): string {
  return typeof cell === 'string' ? cell : cell.text
}
