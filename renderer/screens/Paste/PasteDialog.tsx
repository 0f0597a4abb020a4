import { Button, Checkbox, Segmented } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { Dialog } from '../../components/Dialog.tsx'
import { Rich } from '../../components/Rich.tsx'
import type { PastePlan, PlannedChange } from '../../grid/clipboard/planPaste.ts'
import { useText } from '../../text/i18n.ts'
import { PasteLines } from './PasteLines.tsx'
import { isTaken, pasteLines, type PasteWords } from './pasteLines.ts'
import { PasteNotes } from './PasteNotes.tsx'

/** Which cells the preview lists. */
type Listed = 'all' | 'written' | 'left'

interface PasteDialogProps<Row, Column extends string, Field extends string> {
  readonly plan: PastePlan<Row, Column, Field>
  readonly names: PasteWords<Row, Column, Field>
  /** Writes cells of the plan. Gives why nothing was written, or null. */
  readonly onApply: (changes: readonly PlannedChange<Row, Field>[]) => Promise<string | null>
  readonly onClose: () => void
}

/** Shows what pasting would do before it does it: every cell's value before and after, what is refused and why. */
export function PasteDialog<
  Row extends { readonly id: string },
  Column extends string,
  Field extends string,
>({ plan, names, onApply, onClose: close }: PasteDialogProps<Row, Column, Field>) {
  const { t } = useText()
  const [skipBlanks, setSkipBlanks] = useState(true)
  const [listed, setListed] = useState<Listed>('all')
  const [writing, setWriting] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const apply = useRef<HTMLButtonElement>(null)
  const lines = pasteLines(plan, skipBlanks)
  const changes = plan.changes.filter((change) => isTaken(change, skipBlanks))
  const blanks = plan.changes.filter((change) => change.isBlank).length
  const leaves = lines.length - changes.length

  useEffect(() => apply.current?.focus(), [])

  const submit = async () => {
    setWriting(true)
    setFailure(await onApply(changes))
    setWriting(false)
  }

  return (
    <Dialog title={t('range.preview.title')} onClose={close} className="dialogWide">
      <p className="pasteCounts" data-testid="paste-counts">
        <span>
          <Rich text={t('range.preview.writes', { n: changes.length })} />
        </span>
        {leaves === 0 ? null : (
          <span>
            <Rich text={t('range.preview.leaves', { n: leaves })} />
          </span>
        )}
        {plan.unchanged === 0 ? null : (
          <span>
            <Rich text={t('range.preview.same', { n: plan.unchanged })} />
          </span>
        )}
      </p>
      <PasteNotes plan={plan} />
      <div className="pasteChoices">
        <Segmented<Listed>
          aria-label={t('range.preview.which')}
          value={listed}
          onChange={setListed}
          options={[
            { value: 'all', label: t('range.preview.all') },
            { value: 'written', label: t('range.preview.written') },
            { value: 'left', label: t('range.preview.left') },
          ]}
        />
        {blanks === 0 ? null : (
          <Checkbox
            checked={skipBlanks}
            data-testid="paste-skip-blanks"
            onChange={({ target }) => setSkipBlanks(target.checked)}
          >
            {t('range.preview.skipBlanks', { n: blanks })}
          </Checkbox>
        )}
      </div>
      <PasteLines
        names={names}
        roomFor={lines.length}
        lines={lines.filter(
          ({ isWritten }) => listed === 'all' || isWritten === (listed === 'written'),
        )}
      />
      {failure === null ? null : (
        <p className="formError" role="alert">
          {t('range.notWritten', { why: failure })}
        </p>
      )}
      <div className="dialogFoot">
        <span className="pasteBatch">{t('range.preview.batch')}</span>
        <Button onClick={close}>{t('range.preview.cancel')}</Button>
        <Button
          ref={apply}
          type="primary"
          data-testid="paste-apply"
          disabled={changes.length === 0}
          loading={writing}
          onClick={() => void submit()}
        >
          {t('range.preview.apply', { n: changes.length })}
        </Button>
      </div>
    </Dialog>
  )
}
