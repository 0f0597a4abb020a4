import { Button, Segmented, Select } from 'antd'
import { ArrowDown, ArrowUp } from 'lucide-react'
import type { LayoutColumnSpec, SheetLayout } from '../../../shared/schemas/sheetLayout.ts'
import { leadingColumns } from '../../../shared/model/layouts/columnKeys.ts'
import { layoutTerms } from '../../../shared/text/layoutTerms.ts'
import {
  changeColumn,
  type ColumnTree,
  dissolveGroup,
  renameGroup,
  spanColumns,
  stepLine,
  type TreeLine,
  type TreePlace,
} from '../../state/columnTree.ts'
import { useText } from '../../text/i18n.ts'
import { lineWord } from './ColumnTreeList.tsx'
import { NumberEntry } from './NumberEntry.tsx'
import { setOrDrop } from './setOrDrop.ts'

interface ColumnFactsProps {
  readonly layout: SheetLayout
  readonly line: TreeLine
  readonly onTake: (columns: ColumnTree, place: TreePlace) => void
  readonly onRemove: () => void
}

/** What can be set of one column, or of a heading over several. */
export function ColumnFacts({ layout, line, onTake, onRemove }: ColumnFactsProps) {
  const text = useText()
  const { t } = text
  const { place } = line
  const tree = layout.columns
  const isLeading = line.kind === 'column' && line.column.key === leadingColumns[layout.source]
  const spanned = spanColumns(tree, place, t('layoutForms.columns.newGroup'))
  const step = (by: -1 | 1) => {
    const moved = stepLine(tree, place, by)
    if (moved !== null) onTake(moved.tree, moved.place)
  }
  return (
    <section className="columnFacts" aria-label={lineWord(line, text)} data-testid="column-facts">
      {line.kind === 'group' ? (
        <div className="layoutField">
          <label htmlFor="column-heading">{t('layoutForms.columns.groupHeading')}</label>
          <textarea
            id="column-heading"
            className="planInput headingEntry"
            value={line.group.heading}
            maxLength={60}
            aria-invalid={line.group.heading === ''}
            onChange={(event) => onTake(renameGroup(tree, place, event.currentTarget.value), place)}
          />
        </div>
      ) : (
        <ColumnEntries
          column={line.column}
          onChange={(column) => onTake(changeColumn(tree, place, column), place)}
        />
      )}
      <div className="columnButtons">
        <Button
          icon={<ArrowUp size={14} aria-hidden />}
          disabled={isLeading}
          onClick={() => step(-1)}
        >
          {t('layoutForms.columns.up')}
        </Button>
        <Button
          icon={<ArrowDown size={14} aria-hidden />}
          disabled={isLeading}
          onClick={() => step(1)}
        >
          {t('layoutForms.columns.down')}
        </Button>
        {line.kind === 'group' ? (
          <Button onClick={() => onTake(dissolveGroup(tree, place), place)}>
            {t('layoutForms.columns.dissolve')}
          </Button>
        ) : spanned === null || isLeading ? null : (
          <Button data-testid="column-span" onClick={() => onTake(spanned, place)}>
            {t('layoutForms.columns.span')}
          </Button>
        )}
        <Button danger disabled={isLeading} data-testid="column-remove" onClick={onRemove}>
          {t('layoutForms.columns.remove')}
        </Button>
      </div>
    </section>
  )
}

const usual = 'usual'
/** As the program itself writes such numbers: a blank keeps digits off the border. */
const formats = [
  ['0_ ', '1234', 'formatWhole', 'ungrouped'],
  ['#,##0_ ', '1,234', 'formatWhole', 'grouped'],
  ['0.0_ ', '1234.5', 'formatOne', 'ungrouped'],
  ['#,##0.0_ ', '1,234.5', 'formatOne', 'grouped'],
  ['0.00_ ', '1234.56', 'formatTwo', 'ungrouped'],
  ['#,##0.00_ ', '1,234.56', 'formatTwo', 'grouped'],
] as const

function ColumnEntries({
  column,
  onChange,
}: {
  readonly column: LayoutColumnSpec
  readonly onChange: (column: LayoutColumnSpec) => void
}) {
  const { t, language } = useText()
  const headings: Readonly<Record<string, string>> = layoutTerms[language]
  const own = headings[column.key] ?? ''
  const { widthMm } = column
  const known = formats.some(([format]) => format === column.format)
  return (
    <>
      <div className="layoutField">
        <label htmlFor="column-heading">{t('layoutForms.columns.heading')}</label>
        <textarea
          id="column-heading"
          className="planInput headingEntry"
          value={column.heading ?? ''}
          maxLength={60}
          placeholder={
            own === ''
              ? t('layoutForms.columns.headingBlank')
              : t('layoutForms.columns.headingAuto', { name: own })
          }
          data-testid="column-heading"
          onChange={(event) => {
            const words = event.currentTarget.value
            onChange(setOrDrop(column, 'heading', words === '' ? undefined : words))
          }}
        />
      </div>
      <div className="layoutPair">
        <div className="layoutField">
          <label htmlFor="column-width">{t('layoutForms.columns.widthLabel')}</label>
          <NumberEntry
            id="column-width"
            value={widthMm}
            placeholder={t('layoutForms.columns.widthHint')}
            invalid={widthMm !== undefined && !(widthMm >= 5 && widthMm <= 200)}
            testId="column-width"
            onChange={(value) => onChange(setOrDrop(column, 'widthMm', value))}
          />
        </div>
        <div className="layoutField">
          <label htmlFor="column-format">{t('layoutForms.columns.format')}</label>
          <Select
            id="column-format"
            value={column.format ?? usual}
            options={[
              { value: usual, label: t('layoutForms.columns.formatAuto') },
              ...formats.map(([value, sample, decimals, digits]) => ({
                value,
                label: `${sample}　${t(`layoutForms.columns.${decimals}`)} · ${t(`layoutForms.columns.${digits}`)}`,
              })),
              ...(column.format === undefined || known
                ? []
                : [{ value: column.format, label: column.format }]),
            ]}
            popupMatchSelectWidth={false}
            onChange={(format: string) =>
              onChange(setOrDrop(column, 'format', format === usual ? undefined : format))
            }
          />
        </div>
      </div>
      <div className="layoutField">
        <span>{t('layoutForms.columns.align')}</span>
        <Segmented
          aria-label={t('layoutForms.columns.align')}
          value={column.align ?? usual}
          options={[
            { value: usual, label: t('layoutForms.columns.alignAuto') },
            { value: 'left', label: t('layoutForms.columns.alignLeft') },
            { value: 'center', label: t('layoutForms.columns.alignCenter') },
            { value: 'right', label: t('layoutForms.columns.alignRight') },
          ]}
          onChange={(align) =>
            onChange(
              setOrDrop(
                column,
                'align',
                (['left', 'center', 'right'] as const).find((each) => each === align),
              ),
            )
          }
        />
      </div>
    </>
  )
}
