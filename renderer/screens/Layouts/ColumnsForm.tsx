import { Select } from 'antd'
import { useState } from 'react'
import { leadingColumns, layoutColumnKeys } from '../../../shared/model/layouts/columnKeys.ts'
import { layoutColumns, type SheetLayout } from '../../../shared/schemas/sheetLayout.ts'
import { layoutTerms } from '../../../shared/text/layoutTerms.ts'
import {
  addColumn,
  type ColumnTree,
  removeLine,
  samePlace,
  treeLines,
  type TreePlace,
} from '../../state/columnTree.ts'
import { useText } from '../../text/i18n.ts'
import { ColumnFacts } from './ColumnFacts.tsx'
import { ColumnTreeList } from './ColumnTreeList.tsx'
import type { LayoutPartProps } from './LayoutEditor.tsx'

const firstPlace: TreePlace = { at: 0, within: null }

/** The sheet's columns as they stand from left to right, one of them with all that can be set of it. */
export function ColumnsForm({ layout, faults, onChange }: LayoutPartProps) {
  const { t, language } = useText()
  const [chosen, setChosen] = useState<TreePlace>(firstPlace)
  const lines = treeLines(layout.columns)
  const current = lines.find(({ place }) => samePlace(place, chosen)) ?? lines[0]
  const used = new Set(layoutColumns(layout).map(({ key }) => key))
  const headings: Readonly<Record<string, string>> = layoutTerms[language]
  const free = layoutColumnKeys[layout.source].filter((key) => key === 'blank' || !used.has(key))

  const take = (columns: ColumnTree, place: TreePlace) => {
    if (!isLed(columns, layout)) return
    onChange({ ...layout, columns })
    setChosen(place)
  }
  const remove = (place: TreePlace) => {
    const columns = removeLine(layout.columns, place)
    if (columns.length === 0) return
    const rest = treeLines(columns)
    const at = lines.findIndex((line) => samePlace(line.place, place))
    take(columns, (rest[at] ?? rest[at - 1])?.place ?? firstPlace)
  }
  return (
    <div className="layoutForm columnsForm">
      <Select
        className="columnAdd"
        value={null}
        placeholder={t('layoutForms.columns.add')}
        aria-label={t('layoutForms.columns.add')}
        data-testid="column-add"
        options={free.map((key) => ({
          value: key,
          label: key === 'blank' ? t('layoutForms.columns.blank') : headings[key],
        }))}
        showSearch={{ optionFilterProp: 'label' }}
        onChange={(key: string | null) => {
          if (key === null) return
          const added = addColumn(layout.columns, current?.place ?? null, { key })
          take(added.tree, added.place)
        }}
      />
      <ColumnTreeList
        tree={layout.columns}
        current={current?.place ?? firstPlace}
        onChoose={setChosen}
        onMove={(moved) => take(moved.tree, moved.place)}
        onRemove={remove}
      />
      <p className="columnKeys">{t('layoutForms.columns.keys')}</p>
      {(['heading', 'width'] as const).map((fault) =>
        faults.has(fault) ? (
          <p key={fault} className="formError" role="alert">
            {t(`layoutForms.fault.${fault}`)}
          </p>
        ) : null,
      )}
      {current === undefined ? null : (
        <ColumnFacts
          key={`${current.place.at} ${current.place.within}`}
          layout={layout}
          line={current}
          onTake={take}
          onRemove={() => remove(current.place)}
        />
      )}
    </div>
  )
}

/** Whether the column that every sheet begins with stands first, if it is listed at all. */
function isLed(columns: ColumnTree, { source }: SheetLayout): boolean {
  const leading = leadingColumns[source]
  const isListed = layoutColumns({ columns }).some(({ key }) => key === leading)
  const [first] = columns
  return !isListed || (first !== undefined && 'key' in first && first.key === leading)
}
