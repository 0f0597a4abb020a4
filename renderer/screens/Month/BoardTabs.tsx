import { Select } from 'antd'
import { lightColours } from '../../../shared/model/month/lightRules.ts'
import { compareTexts } from '../../../shared/model/compare.ts'
import { monthTerms } from '../../../shared/text/monthTerms.ts'
import { useApp } from '../../app/appContext.ts'
import { useMonth } from '../../app/useShownMonth.ts'
import { askForRows, type Board, type BoardAxis, type BoardTab } from '../../state/monthStore.ts'
import { useText } from '../../text/i18n.ts'

/** Which rows: all, not reported, with findings, of a light; and of which unit, park or sector. */
export function BoardTabs({ board }: { readonly board: Board }) {
  const { t, language } = useText()
  const { month } = useApp()
  const tab = useMonth((state) => state.tab)
  const scope = useMonth((state) => state.scope)
  const tabs: readonly (readonly [BoardTab, number])[] = [
    ['all', board.rows.length],
    ['unreported', board.counts.unreported],
    ['findings', board.withFindings],
    ...lightColours.map((colour) => [colour, board.lights[colour]] as const),
  ]
  return (
    <div className="boardTabs">
      <div className="boardTabList" role="group" aria-label={t('board.tabs.label')}>
        {tabs.map(([id, count]) => (
          <button
            key={id}
            type="button"
            className="boardTab"
            aria-pressed={id === tab}
            data-testid={`tab-${id}`}
            onClick={() => askForRows(month, { tab: id })}
          >
            {id === 'all' || id === 'unreported' || id === 'findings' ? (
              t(`board.tabs.${id}`)
            ) : (
              <span className="light" data-light={id}>
                <span className="lightGlyph" />
                {t('board.tabs.light', { colour: monthTerms[language].colour[id] })}
              </span>
            )}
            <span className="viewCount">{count}</span>
          </button>
        ))}
      </div>
      <span className="monthHeadSpace" />
      <AxisSelect axis="responsibleUnit" board={board} />
      <AxisSelect axis="park" board={board} />
      <AxisSelect axis="sector" board={board} />
      <label className="boardScope">
        <input
          type="checkbox"
          checked={scope === 'all'}
          data-testid="scope-all"
          onChange={({ target }) => {
            askForRows(month, { scope: target.checked ? 'all' : 'reporting' })
          }}
        />
        {t('board.tabs.everything')}
      </label>
    </div>
  )
}

const everything = '*'

function AxisSelect({ axis, board }: { readonly axis: BoardAxis; readonly board: Board }) {
  const { t, words } = useText()
  const { month } = useApp()
  const only = useMonth((state) => state.only)
  const values = [...new Set(board.rows.map((row) => row[axis] ?? ''))].toSorted((left, right) =>
    compareTexts(left === '' ? null : left, right === '' ? null : right),
  )
  const value = only[axis]
  const word = words.field[axis]
  return (
    <Select
      className="boardAxis"
      size="small"
      variant="borderless"
      aria-label={t('board.tabs.by', { axis: word })}
      popupMatchSelectWidth={false}
      value={value ?? everything}
      data-testid={`only-${axis}`}
      onChange={(chosen: string) =>
        askForRows(month, { only: { ...only, [axis]: chosen === everything ? null : chosen } })
      }
      options={[
        { value: everything, label: word },
        ...values.map((each) => ({ value: each, label: each === '' ? words.unfilled : each })),
      ]}
    />
  )
}
