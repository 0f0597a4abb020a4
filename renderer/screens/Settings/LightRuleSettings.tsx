import { Button } from 'antd'
import { useEffect, useMemo, useState } from 'react'
import type { LightPreview, LightRules } from '../../../shared/schemas/lights.ts'
import { said, undoAction } from '../../app/actions.ts'
import { useApp, useLedger } from '../../app/appContext.ts'
import { useShownMonth } from '../../app/useShownMonth.ts'
import { runCommand } from '../../state/ledgerStore.ts'
import { say } from '../../state/sessionStore.ts'
import { useText } from '../../text/i18n.ts'
import { today } from '../../text/times.ts'
import { draftOf, type RuleDraft, rulesOf, sameRules } from './ruleDraft.ts'
import { RuleLine } from './RuleLine.tsx'
import { RulePreview } from './RulePreview.tsx'

/** Long enough that a number being typed is asked about once. */
const previewDelayMs = 150

/** 灯色规则: thresholds in words, and before saving, which projects of the shown month would change colour. */
export function LightRuleSettings() {
  const { t } = useText()
  const app = useApp()
  const month = useShownMonth()
  const revision = useLedger((state) => state.revision)
  const [known, setKnown] = useState<LightRules | null>(null)
  const [drafts, setDrafts] = useState<readonly RuleDraft[] | null>(null)
  const [preview, setPreview] = useState<LightPreview | null>(null)
  const rules = useMemo(() => (drafts === null ? null : rulesOf(drafts)), [drafts])
  const isChanged = rules === null || known === null || !sameRules(rules, known.rules)

  useEffect(() => {
    let isOver = false
    const read = async (asked: number) => {
      const answer = await app.port.call('lights.rules', {})
      if (isOver || !answer.ok || asked < app.ledger.getState().revision) return
      setKnown(answer.value)
      // What is being typed outlasts a change of something else.
      setDrafts((before) => before ?? answer.value.rules.map(draftOf))
    }
    void read(revision)
    return () => {
      isOver = true
    }
  }, [app, revision])

  useEffect(() => {
    let isOver = false
    const ask = async (asked: number) => {
      if (rules === null || !isChanged || month === null) return
      const answer = await app.port.call('lights.preview', { month, today: today(), rules })
      const isFresh = !isOver && asked === app.ledger.getState().revision
      if (answer.ok && isFresh) setPreview(answer.value)
    }
    const timer = setTimeout(() => void ask(revision), previewDelayMs)
    return () => {
      isOver = true
      clearTimeout(timer)
      setPreview(null)
    }
  }, [app, rules, isChanged, month, revision])

  if (known === null || drafts === null) return null
  const save = async () => {
    if (rules === null) return
    const saved = await runCommand(app.ledger, () => app.port.call('lights.saveRules', { rules }))
    if (!said(app, saved)) return
    setKnown({ ...known, rules })
    setPreview(null)
    say(app.session, 'done', t('followUp.rules.saved'), [undoAction(app)])
  }
  const isDefault = rules !== null && sameRules(rules, known.defaults)
  return (
    <section
      className="settingsCard"
      aria-label={t('followUp.rules.title')}
      data-testid="light-rules"
    >
      <h2>{t('followUp.rules.title')}</h2>
      <p className="quietText">{t('followUp.rules.hint')}</p>
      <div className="ruleLines">
        {drafts.map((draft) => (
          <RuleLine
            key={draft.dimension}
            draft={draft}
            onChange={(next) =>
              setDrafts(drafts.map((each) => (each.dimension === next.dimension ? next : each)))
            }
          />
        ))}
      </div>
      {preview === null || month === null ? null : <RulePreview preview={preview} month={month} />}
      <div className="ruleButtons">
        <Button
          disabled={isDefault}
          data-testid="rules-defaults"
          onClick={() => setDrafts(known.defaults.map(draftOf))}
        >
          {t('followUp.rules.defaults')}
        </Button>
        <span className="panelToolsGap" />
        {isChanged ? (
          <Button onClick={() => setDrafts(known.rules.map(draftOf))}>
            {t('followUp.rules.reset')}
          </Button>
        ) : null}
        <Button
          type="primary"
          disabled={rules === null || !isChanged}
          data-testid="rules-save"
          onClick={() => void save()}
        >
          {t('followUp.rules.save')}
        </Button>
      </div>
    </section>
  )
}
