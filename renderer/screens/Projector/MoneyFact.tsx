import { formatMoney } from '../../../shared/model/money.ts'
import { useLedger } from '../../app/appContext.ts'
import { ProjectorFact } from '../../components/projector/ProjectorFact.tsx'
import { useText } from '../../text/i18n.ts'

interface MoneyFactProps {
  readonly name: string
  /** Yuan. */
  readonly amount: number | null
  readonly note?: string | null
}

/** A named amount with its unit. */
export function MoneyFact({ name, amount, note = null }: MoneyFactProps) {
  const { words } = useText()
  const unit = useLedger((state) => state.settings.moneyUnit) ?? 'wan'
  return (
    <ProjectorFact name={name} note={note}>
      {amount === null ? (
        <span className="unfilled">{words.unfilled}</span>
      ) : (
        <>
          {formatMoney(amount, unit)} <span className="projectorUnit">{words.moneyUnit[unit]}</span>
        </>
      )}
    </ProjectorFact>
  )
}
