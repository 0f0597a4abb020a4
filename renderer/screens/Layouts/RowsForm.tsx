import { Segmented, Select } from 'antd'
import {
  type LayoutGroupKey,
  layoutGroupKeys,
  layoutRows,
  type LayoutSection,
  layoutSections,
} from '../../../shared/model/layouts/columnKeys.ts'
import type { SheetLayout } from '../../../shared/schemas/sheetLayout.ts'
import { layoutTerms } from '../../../shared/text/layoutTerms.ts'
import { type PageText, useText } from '../../text/i18n.ts'
import type { LayoutPartProps } from './LayoutEditor.tsx'

const noGroup = 'none'

/** Which rows the sheet has, in what order, what divides them, and which sums stand among them. */
export function RowsForm({ layout, faults, onChange }: LayoutPartProps) {
  const text = useText()
  const { t, words } = text
  const { source } = layout
  const set = (changes: Partial<SheetLayout>) => onChange({ ...layout, ...changes })
  return (
    <div className="layoutForm">
      <div className="layoutField">
        <span>{t('layoutForms.rows.source')}</span>
        <b>{t(`layoutForms.source.${source}`)}</b>
      </div>
      <div className="layoutField">
        <label htmlFor="layout-rows">{t('layoutForms.rows.rows')}</label>
        {source === 'problems' ? (
          <b>{t('layoutForms.problemScope')}</b>
        ) : (
          <Select
            id="layout-rows"
            value={layout.rows}
            options={layoutRows.map((value) => ({ value, label: t(`layoutForms.scope.${value}`) }))}
            onChange={(rows) => set({ rows })}
          />
        )}
      </div>
      {source === 'projects' ? (
        <div className="layoutField">
          <label htmlFor="layout-order">{t('layoutForms.rows.order')}</label>
          <Select
            id="layout-order"
            value={layout.order}
            options={(['register', 'gap'] as const).map((value) => ({
              value,
              label: t(`layoutForms.order.${value}`),
            }))}
            onChange={(order) => set({ order })}
          />
        </div>
      ) : null}
      {source === 'groups' ? (
        <Sections layout={layout} faults={faults} onChange={onChange} />
      ) : (
        <Groups layout={layout} faults={faults} onChange={onChange} />
      )}
      {source === 'groups' ? (
        <div className="layoutField">
          <span>{t('layoutForms.rows.ranking')}</span>
          <Tick
            checked={layout.ranking}
            words={t('layoutForms.rows.rankingOn')}
            onChange={(ranking) => set({ ranking })}
          />
        </div>
      ) : null}
      {source === 'problems' ? null : (
        <div className="layoutField">
          <span>{t('layoutForms.rows.subtotals')}</span>
          <Tick
            checked={layout.subtotals}
            words={t('layoutForms.rows.subtotalsOn')}
            onChange={(subtotals) => set({ subtotals })}
          />
        </div>
      )}
      {source === 'problems' ? null : (
        <div className="layoutField">
          <span>{t('layoutForms.rows.moneyUnit')}</span>
          <Segmented
            aria-label={t('layoutForms.rows.moneyUnit')}
            value={layout.moneyUnit}
            options={(['wan', 'yi'] as const).map((value) => ({
              value,
              label: words.moneyUnit[value],
            }))}
            onChange={(moneyUnit) => set({ moneyUnit })}
          />
        </div>
      )}
    </div>
  )
}

function Groups({ layout, onChange }: LayoutPartProps) {
  const text = useText()
  const { t } = text
  const [outer, inner] = layout.groupBy
  const keys = layoutGroupKeys.filter(
    (key) => key !== 'problemState' || layout.source === 'problems',
  )
  const options = (without: LayoutGroupKey | undefined) => [
    { value: noGroup, label: t('layoutForms.rows.noGroup') },
    ...keys
      .filter((key) => key !== without)
      .map((key) => ({ value: key, label: groupWord(key, text) })),
  ]
  const choose = (at: 0 | 1) => (value: string) => {
    const key = layoutGroupKeys.find((each) => each === value)
    const groupBy = at === 0 ? [key, inner === key ? undefined : inner] : [outer, key]
    onChange({
      ...layout,
      groupBy: key === undefined && at === 0 ? [] : groupBy.filter((each) => each !== undefined),
    })
  }
  return (
    <>
      <div className="layoutField">
        <label htmlFor="layout-group">{t('layoutForms.rows.group')}</label>
        <Select
          id="layout-group"
          value={outer ?? noGroup}
          options={options(undefined)}
          data-testid="layout-group"
          onChange={choose(0)}
        />
      </div>
      {outer === undefined ? null : (
        <div className="layoutField">
          <label htmlFor="layout-group-inner">{t('layoutForms.rows.groupInner')}</label>
          <Select
            id="layout-group-inner"
            value={inner ?? noGroup}
            options={options(outer)}
            onChange={choose(1)}
          />
        </div>
      )}
    </>
  )
}

function Sections({ layout, faults, onChange }: LayoutPartProps) {
  const text = useText()
  const { t } = text
  const toggle = (section: LayoutSection, on: boolean) =>
    onChange({
      ...layout,
      sections: on
        ? [...layout.sections, section]
        : layout.sections.filter((each) => each !== section),
    })
  return (
    <div className="layoutField" role="group" aria-label={t('layoutForms.rows.sections')}>
      <span>{t('layoutForms.rows.sections')}</span>
      <div>
        {layoutSections.map((section) => (
          <Tick
            key={section}
            checked={layout.sections.includes(section)}
            words={groupWord(section, text)}
            onChange={(on) => toggle(section, on)}
          />
        ))}
        {faults.has('sections') ? (
          <p className="formError" role="alert">
            {t('layoutForms.fault.sections')}
          </p>
        ) : null}
      </div>
    </div>
  )
}

interface TickProps {
  readonly checked: boolean
  readonly words: string
  readonly onChange: (checked: boolean) => void
}

function Tick({ checked, words, onChange }: TickProps) {
  return (
    <label className="checkLine">
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      {words}
    </label>
  )
}

function groupWord(key: LayoutGroupKey, { t, language, words }: PageText): string {
  switch (key) {
    case 'annualRole':
    case 'light':
      return layoutTerms[language][key]
    case 'reportState':
    case 'standing':
    case 'problemState':
      return t(`layoutForms.groupKey.${key}`)
    default:
      return words.field[key]
  }
}
