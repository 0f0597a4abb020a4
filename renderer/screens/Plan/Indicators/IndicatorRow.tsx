import type { PrintedValue } from '../../../../shared/schemas/plan.ts'
import type { JudgedIndicator } from '../../../../shared/schemas/planReports.ts'
import { reasonWords } from '../../../../shared/text/verdictWords.ts'
import { useText } from '../../../text/i18n.ts'
import { figure } from '../../../text/planWords.ts'
import { Expander } from '../Expander.tsx'
import { LinesLink } from '../PlanLinks.tsx'
import type { EditedActual } from './ActualEditor.tsx'
import { VerdictChip } from './VerdictChip.tsx'

interface IndicatorRowProps {
  readonly judged: JudgedIndicator
  readonly years: readonly number[]
  readonly withActuals: boolean
  /** The first row of several that one printed item is divided into. */
  readonly showParent: boolean
  readonly open: boolean
  readonly onToggle: () => void
  readonly onEdit: (edited: EditedActual) => void
}

export function IndicatorRow(props: IndicatorRowProps) {
  const { judged, years, withActuals, showParent, open, onToggle, onEdit } = props
  const { t, words, language } = useText()
  const { indicator, judgement } = judged
  const { name, parent, part } = indicator
  return (
    <tr
      className="itemRow"
      data-item={indicator.id}
      data-open={open ? '' : undefined}
      data-testid={`indicator-${indicator.id}`}
    >
      <td className="numberColumn">{part === null || part === 'a' ? indicator.no : ''}</td>
      <td>
        <div className="itemName" data-part={parent === null ? undefined : ''}>
          <Expander
            open={open}
            label={t(open ? 'plan.indicators.collapse' : 'plan.indicators.expand', { name })}
            onToggle={onToggle}
          />
          <span>
            {showParent ? <small className="itemParent">{parent}</small> : null}
            {name}
          </span>
        </div>
      </td>
      <td className="unitColumn">{indicator.unit}</td>
      <td className="numeric">
        <Printed value={indicator.base} />
      </td>
      <td className="numeric">
        <Printed value={indicator.target} />
        {indicator.upperLimit && indicator.target.value !== null ? (
          <small className="ceiling">{t('plan.indicators.ceiling')}</small>
        ) : null}
      </td>
      <td className="growthColumn" title={indicator.growth.printed}>
        {indicator.growth.printed}
      </td>
      {withActuals ? (
        <>
          <td>{indicator.nature === null ? '' : t(`plan.indicators.${indicator.nature}`)}</td>
          <td>{indicator.responsibleUnit}</td>
          {years.map((year) => {
            const actual = judged.actuals.find((one) => one.year === year)
            return (
              <td key={year} className="numeric actualCell">
                <button
                  type="button"
                  className="actualButton"
                  aria-label={`${t('plan.indicators.actualOf', { name, year })}：${
                    actual === undefined ? words.unfilled : figure(actual.value)
                  }`}
                  title={actual?.source ?? undefined}
                  data-testid={`actual-${indicator.id}-${year}`}
                  onClick={(event) => onEdit({ judged, year, anchor: event.currentTarget })}
                >
                  {actual === undefined ? (
                    <span className="unfilled">{t('plan.indicators.blank')}</span>
                  ) : (
                    figure(actual.value)
                  )}
                </button>
              </td>
            )
          })}
          <td data-testid={`verdict-${indicator.id}`}>
            <button
              type="button"
              className="verdictButton"
              title={reasonWords(judged, language)}
              aria-label={`${t(`plan.verdict.${judgement.verdict}`)}：${reasonWords(judged, language)}`}
              onClick={onToggle}
            >
              <VerdictChip verdict={judgement.verdict} />
            </button>
          </td>
        </>
      ) : (
        <td className="noteCell">{indicator.note}</td>
      )}
      <td className="linesColumn">
        <LinesLink firstLine={indicator.firstLine} lastLine={indicator.lastLine} bare />
      </td>
    </tr>
  )
}

/** As printed; a text that isn't a number is set smaller, for it can be long. */
function Printed({ value }: { readonly value: PrintedValue }) {
  return value.value === null ? (
    <span className="printedText">{value.printed}</span>
  ) : (
    <>{value.printed}</>
  )
}
