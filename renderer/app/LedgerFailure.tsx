import { Button } from 'antd'
import { DatabaseZap } from 'lucide-react'
import { loadLedger } from '../state/ledgerStore.ts'
import { errorText } from '../text/errors.ts'
import { useText } from '../text/i18n.ts'
import { useApp, useLedger } from './appContext.ts'

/** Takes the whole window when the ledger can't be opened: what happened, what is safe, what to do. */
export function LedgerFailure() {
  const { t, language } = useText()
  const { ledger, port } = useApp()
  const failure = useLedger((state) => state.failure)
  if (failure === null) return null
  const text = errorText(failure, language)
  return (
    <main className="failure" data-testid="ledger-failure" data-code={failure.code}>
      <section className="failureCard" role="alert">
        <div className="failureMark">
          <DatabaseZap size={20} strokeWidth={1.75} />
        </div>
        <div className="failureBody">
          <h1>{text.what}</h1>
          <dl>
            <dt>{t('failure.safe')}</dt>
            <dd>{text.safe}</dd>
            {text.todo === '' ? null : (
              <>
                <dt>{t('failure.todo')}</dt>
                <dd>{text.todo}</dd>
              </>
            )}
            {failure.details.path === undefined ? null : (
              <>
                <dt>{t('failure.file')}</dt>
                <dd className="failurePath">{failure.details.path}</dd>
              </>
            )}
          </dl>
          <details className="failureTechnical">
            <summary>{t('failure.technical')}</summary>
            <p>
              {failure.code}: {failure.message}
            </p>
          </details>
        </div>
        <footer>
          <Button
            type="primary"
            onClick={() => {
              ledger.setState({ status: 'loading' })
              void loadLedger(ledger, port)
            }}
          >
            {t('failure.retry')}
          </Button>
        </footer>
      </section>
    </main>
  )
}
