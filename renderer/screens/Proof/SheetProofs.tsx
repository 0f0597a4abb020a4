import { CircleCheck, TriangleAlert } from 'lucide-react'
import type { SheetProof } from '../../../shared/schemas/proof.ts'
import { useText } from '../../text/i18n.ts'

/** What came of each paper: how many of its figures were counted again, and how many weren't. */
export function SheetProofs({ sheets }: { readonly sheets: readonly SheetProof[] }) {
  const { t } = useText()
  return (
    <table className="proofTable" data-testid="proof-sheets">
      <caption className="srOnly">{t('proof.list')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('proof.sheet')}</th>
          <th scope="col" className="proofNumber">
            {t('proof.checked')}
          </th>
          <th scope="col" className="proofNumber">
            {t('proof.uncovered')}
          </th>
          <th scope="col" className="proofNumber">
            {t('proof.differences')}
          </th>
        </tr>
      </thead>
      <tbody>
        {sheets.map(({ name, checked, uncovered, differences }) => (
          <tr key={name}>
            <td lang="zh-CN">
              <span className="proofSheet" data-differs={differences.length > 0 || undefined}>
                {differences.length > 0 ? (
                  <TriangleAlert size={15} aria-hidden="true" />
                ) : (
                  <CircleCheck size={15} aria-hidden="true" />
                )}
                {name}
              </span>
            </td>
            <td className="proofNumber">{checked}</td>
            <td className="proofNumber">{uncovered}</td>
            <td className="proofNumber">{differences.length}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
