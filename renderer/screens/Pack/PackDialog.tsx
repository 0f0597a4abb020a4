import { Button, Segmented, Select } from 'antd'
import { useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { newId } from '../../../shared/ids.ts'
import { formatPartialDate } from '../../../shared/model/partialDate.ts'
import { usualPack } from '../../../shared/model/usualPack.ts'
import type { LedgerInfo } from '../../../shared/schemas/ledger.ts'
import type { PackChoice } from '../../../shared/schemas/packChoice.ts'
import { setSetting } from '../../app/actions.ts'
import { useApp, useLedger } from '../../app/appContext.ts'
import { useShownMonth } from '../../app/useShownMonth.ts'
import { sayWritten } from '../../app/writtenFile.ts'
import { Dialog } from '../../components/Dialog.tsx'
import { WritingProgress } from '../../components/WritingProgress.tsx'
import { writePack } from '../../state/exportStore.ts'
import { knownValues } from '../../state/knownValues.ts'
import type { LedgerRows } from '../../state/ledgerRow.ts'
import { say } from '../../state/sessionStore.ts'
import { errorLine } from '../../text/errors.ts'
import { useText } from '../../text/i18n.ts'
import { PackContents } from './PackContents.tsx'
import { layoutPrefix, packItemId, usePackNames } from './packNames.ts'

const scopeKeys = ['park', 'sector', 'unit'] as const

/** The papers of one meeting, made in one go; what is chosen here is remembered with the ledger. */
export function PackDialog() {
  const { t, language } = useText()
  const app = useApp()
  const month = useShownMonth()
  const kept = useLedger((state) => state.settings.meetingPack)
  const rows = useLedger((state) => state.rows)
  const info = useLedger((state) => state.info)
  const offered = useMemo(() => scopesOf(rows, info), [rows, info])
  const job = useStore(app.exporting, (state) => state.job)
  const names = usePackNames()
  const [choice, setChoice] = useState<PackChoice>(
    () => kept ?? { items: usualPack, park: null, sector: null, unit: null, target: 'folder' },
  )
  const items = useMemo(() => offeredItems(choice.items, names), [choice.items, names])
  const chosen = items.filter((each) => each.chosen)
  const writing = job !== null
  const close = () => app.session.setState({ dialog: null })

  const submit = async () => {
    if (month === null || chosen.length === 0) return
    await setSetting(app, { key: 'meetingPack', value: { ...choice, items } })
    const scope = scopeKeys.flatMap((key) => {
      const value = choice[key]
      return value === null ? [] : [[key, value] as const]
    })
    const spec = {
      month,
      items: chosen.map(({ item }) => item),
      ...(scope.length > 0 && {
        filter: Object.fromEntries(scope.map(([key, value]) => [key, [value]])),
      }),
      filterWords: scope.map(([key, value]) => `${t(`pack.${key}`)}：${value}`).join('；'),
      target: choice.target,
    }
    const fileName = t('pack.fileName', { month })
    const result = await writePack(app.exporting, app.port, { spec, fileName, job: newId() })
    if (result.ok) {
      if (result.value === null) return
      const { files, path, left } = result.value
      close()
      const written = t('pack.done', { n: files.length, path })
      const rest = left.length === 0 ? '' : ` ${t('pack.left', { names: left.join('、') })}`
      sayWritten(app, written + rest, path)
    } else if (result.error.code === 'cancelled') say(app.session, 'done', t('pack.cancelled'))
    else say(app.session, 'refused', errorLine(result.error, language))
  }

  return (
    <Dialog
      title={t('pack.title')}
      text={
        month === null
          ? t('pack.noMonth')
          : t('pack.text', { month: formatPartialDate(month, language) })
      }
      className="packDialog"
      testId="pack-dialog"
      onClose={() => {
        if (!writing) close()
      }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <PackContents
          items={items}
          names={names}
          disabled={writing}
          onChange={(changed) => setChoice({ ...choice, items: changed })}
        />
        <div className="formGrid">
          <span className="formLabel">{t('pack.scope')}</span>
          <div className="packScope">
            {scopeKeys.map((key) => (
              <Select<string>
                key={key}
                aria-label={t(`pack.${key}`)}
                data-testid={`pack-${key}`}
                disabled={writing}
                value={choice[key] ?? ''}
                showSearch
                options={[
                  { value: '', label: t(`pack.all.${key}`) },
                  ...offered[key].map((value) => ({ value, label: value })),
                ]}
                onChange={(value) => setChoice({ ...choice, [key]: value === '' ? null : value })}
              />
            ))}
          </div>
          <span className="formLabel">{t('pack.target')}</span>
          <Segmented<PackChoice['target']>
            aria-label={t('pack.target')}
            disabled={writing}
            value={choice.target}
            options={[
              { value: 'folder', label: t('pack.folder') },
              { value: 'zip', label: t('pack.zip') },
            ]}
            onChange={(target) => setChoice({ ...choice, target })}
          />
        </div>
        <footer className="dialogFoot">
          {writing ? (
            <WritingProgress words="pack.working" />
          ) : (
            <>
              <span className="packCount" role="status">
                {chosen.length === 0 ? t('pack.none') : t('pack.chosen', { n: chosen.length })}
              </span>
              <Button onClick={close}>{t('add.cancel')}</Button>
              <Button
                type="primary"
                htmlType="submit"
                data-testid="pack-submit"
                disabled={month === null || chosen.length === 0}
              >
                {t('pack.submit')}
              </Button>
            </>
          )}
        </footer>
      </form>
    </Dialog>
  )
}

/** What was chosen before, without the layouts that are gone; layouts that came since stand below it. */
function offeredItems(
  kept: PackChoice['items'],
  names: ReadonlyMap<string, string> | null,
): PackChoice['items'] {
  if (names === null) return kept
  const there = kept.filter(({ item }) => names.has(packItemId(item)))
  const listed = new Set(there.map(({ item }) => packItemId(item)))
  const others = [...names.keys()].filter((id) => id.startsWith(layoutPrefix) && !listed.has(id))
  return [
    ...there,
    ...others.map((id) => ({
      item: { sheet: 'layout', layout: id.slice(layoutPrefix.length) } as const,
      chosen: false,
    })),
  ]
}

/** What each part of the scope can be narrowed to. */
function scopesOf(
  rows: LedgerRows,
  info: LedgerInfo | null,
): Readonly<Record<(typeof scopeKeys)[number], readonly string[]>> {
  const { park, sector } = knownValues(rows, info)
  const units = new Set(rows.rows.flatMap(({ project }) => project.responsibleUnit ?? []))
  return {
    park: [...park].filter((value) => value !== ''),
    sector: [...sector].filter((value) => value !== ''),
    unit: [...units].toSorted((left, right) => left.localeCompare(right, 'zh-CN')),
  }
}
