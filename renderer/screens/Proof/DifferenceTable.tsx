import type { ProofDifference } from '../../../shared/schemas/proof.ts'
import { useApp } from '../../app/appContext.ts'
import { useText } from '../../text/i18n.ts'
import { showIds } from '../Overview/showRows.ts'

/** Figures that differ from their recount, each with the way to its projects. What it names stands as the papers print it. */
export function DifferenceTable({
  differences,
}: {
  readonly differences: readonly ProofDifference[]
}) {
  const { t } = useText()
  const app = useApp()
  return (
    <table className="proofTable" data-testid="proof-differences">
      <caption className="srOnly">{t('proof.differenceList')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('proof.sheet')}</th>
          <th scope="col">{t('proof.place')}</th>
          <th scope="col" className="proofNumber">
            {t('proof.printed')}
          </th>
          <th scope="col" className="proofNumber">
            {t('proof.recounted')}
          </th>
          <th scope="col">
            <span className="srOnly">{t('proof.show')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {differences.map((each, at) => {
          const { sheet, row, column, printed, recounted, projectIds } = each
          const place = [row, column].filter((part) => part !== '').join('　')
          return (
            // A figure may differ twice in one place.
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={at}>
              <td lang="zh-CN">{sheet}</td>
              <td lang="zh-CN">{place}</td>
              <td className="proofNumber proofPrinted">{printed}</td>
              <td className="proofNumber">{recounted}</td>
              <td className="proofShow">
                {projectIds.length === 0 ? null : (
                  <button
                    type="button"
                    className="linkButton"
                    aria-label={t('proof.showOf', { place })}
                    data-testid="proof-show"
                    onClick={() => {
                      app.proof.setState({ dialog: null })
                      showIds(app, projectIds)
                    }}
                  >
                    {t('proof.show')}
                  </button>
                )}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
