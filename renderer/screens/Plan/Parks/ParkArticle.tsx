import { formatMoney } from '../../../../shared/model/money.ts'
import type { ParkPage } from '../../../../shared/schemas/planReports.ts'
import { useLedger } from '../../../app/appContext.ts'
import { Rich } from '../../../components/Rich.tsx'
import { useText } from '../../../text/i18n.ts'
import { figure, targetWords } from '../../../text/planWords.ts'
import { ItemLink, LinesLink } from '../PlanLinks.tsx'
import { ParkProjects } from './ParkProjects.tsx'

/** One park: its names, what it adds up to, what the plan says of it, and the projects that belong to it. */
export function ParkArticle({ page }: { readonly page: ParkPage }) {
  const text = useText()
  const { t, words } = text
  const unit = useLedger((state) => state.settings.moneyUnit) ?? 'wan'
  const { park, statements, targets, entries, split, capacities } = page
  const filled = entries - page.investmentUnfilled
  return (
    <article className="parkArticle" data-testid="park-article">
      <header>
        <h3 className="parkName">{park.name}</h3>
        {park.aliases.length === 0 ? null : (
          <p className="quietText">
            {t('plan.parks.aliases')}　{park.aliases.join(t('filter.valueSeparator'))}
          </p>
        )}
        <p className="parkSums">
          <span>
            <Rich
              text={t(entries === split ? 'plan.parks.entries' : 'plan.parks.entriesSplit', {
                entries,
                split,
              })}
            />
          </span>
          <span>
            <Rich
              text={
                filled === 0
                  ? t('plan.parks.investmentNone')
                  : t(
                      page.investmentUnfilled === 0
                        ? 'plan.parks.investmentAll'
                        : 'plan.parks.investment',
                      {
                        sum: formatMoney(page.totalInvestment, unit),
                        unit: words.moneyUnit[unit],
                        unfilled: page.investmentUnfilled,
                      },
                    )
              }
            />
          </span>
        </p>
      </header>
      <section aria-label={t('plan.parks.capacities')}>
        <h4 className="planHeading">{t('plan.parks.capacities')}</h4>
        {capacities.length === 0 ? (
          <p className="quietText">{t('plan.parks.noCapacities')}</p>
        ) : (
          <ul className="parkCapacities">
            {capacities.map(({ product, unit: measure, sum }) => (
              <li key={`${product} ${measure}`}>
                <span>{product}</span>
                <b>{figure(sum)}</b>
                <span className="quietText">{measure}</span>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section aria-label={t('plan.parks.targets')}>
        <h4 className="planHeading">{t('plan.parks.targets')}</h4>
        {targets.length === 0 ? (
          <p className="quietText">{t('plan.parks.noTargets')}</p>
        ) : (
          <ul className="linkList">
            {targets.map((target) => (
              <li key={target.id}>
                <ItemLink tab="targets" id={target.id}>
                  {targetWords(target, text)}
                </ItemLink>
                <LinesLink firstLine={target.firstLine} lastLine={target.lastLine} />
              </li>
            ))}
          </ul>
        )}
      </section>
      <ParkProjects page={page} />
      <section aria-label={t('plan.parks.statements')}>
        <h4 className="planHeading">{t('plan.parks.statements')}</h4>
        {statements.length === 0 ? (
          <p className="quietText">{t('plan.parks.noStatements')}</p>
        ) : (
          <ol className="statements">
            {statements.map((statement) => (
              <li key={statement.id}>
                <LinesLink firstLine={statement.firstLine} lastLine={statement.lastLine} />
                <q className="verbatim">{statement.verbatim}</q>
              </li>
            ))}
          </ol>
        )}
      </section>
    </article>
  )
}
