import { Button, Segmented, Select } from 'antd'
import { CalendarX2 } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { formatPartialDate } from '../../../shared/model/partialDate.ts'
import { usualPack } from '../../../shared/model/usualPack.ts'
import {
  type PackChoice,
  type PackFormat,
  packFormats,
} from '../../../shared/schemas/packChoice.ts'
import type { PieceOutline } from '../../../shared/schemas/piecePreview.ts'
import { ProofBar } from '../Proof/ProofBar.tsx'
import { setSetting } from '../../app/actions.ts'
import { useApp, useLedger, useSession } from '../../app/appContext.ts'
import { makePack } from '../../app/packActions.ts'
import { useShownMonth } from '../../app/useShownMonth.ts'
import { WritingProgress } from '../../components/WritingProgress.tsx'
import { showScreen } from '../../state/sessionStore.ts'
import { useText } from '../../text/i18n.ts'
import { PackContents } from './PackContents.tsx'
import { packItemId, usePackNames } from './packNames.ts'
import { offeredItems, packSpecOf, type ScopeKey, scopeKeys, scopesOf } from './packScope.ts'
import { PiecePreviewPane } from './PiecePreviewPane.tsx'
import { useOutlines } from './usePieces.ts'

/** 会议材料: the papers of one meeting, looked at page by page and made in one go; what is chosen is remembered. */
export function PapersScreen() {
  const { t, language } = useText()
  const app = useApp()
  const month = useShownMonth()
  const kept = useLedger((state) => state.settings.meetingPack)
  const rows = useLedger((state) => state.rows)
  const info = useLedger((state) => state.info)
  const job = useStore(app.exporting, (state) => state.job)
  const canPrint = useSession((state) => state.host?.printPdf === true)
  const offered = useMemo(() => scopesOf(rows, info), [rows, info])
  const names = usePackNames()
  const chosenLast = kept ?? usualChoice
  // Another computer may have no browser to print with.
  const choice: PackChoice = canPrint ? chosenLast : { ...chosenLast, formats: 'office' }
  const items = useMemo(() => offeredItems(choice.items, names), [choice.items, names])
  const [askedId, setAskedId] = useState<string | null>(null)
  const chosen = items.filter((each) => each.chosen)
  const shown =
    items.find(({ item }) => packItemId(item) === askedId)?.item ??
    (chosen[0] ?? items[0])?.item ??
    null
  const specOf = (wanted: PackChoice['items']) =>
    month === null
      ? null
      : packSpecOf(
          choice,
          month,
          wanted.map(({ item }) => item),
          (key: ScopeKey) => t(`pack.${key}`),
        )
  const outlines = useOutlines(names === null ? null : specOf(items))
  const keep = (value: PackChoice) => void setSetting(app, { key: 'meetingPack', value })
  const writing = job !== null
  const known = outlinesOf(chosen, outlines)
  const isBare = known !== null && known.length > 0 && known.every(({ isEmpty }) => isEmpty)
  const isShownBare = shown !== null && outlines?.get(packItemId(shown))?.isEmpty === true
  const monthWord = month === null ? '' : formatPartialDate(month, language)

  if (rows.rows.length === 0) return <NothingYet month={monthWord} />
  // It is known in a moment.
  if (month === null) return null
  return (
    <div className="papersScreen" data-testid="papers-screen">
      <form
        className="packBuilder"
        onSubmit={(event) => {
          event.preventDefault()
          const spec = specOf(chosen)
          if (spec !== null && chosen.length > 0 && !isBare && !writing) void makePack(app, spec)
        }}
      >
        <header>
          <h2>{t('pack.meeting', { month: monthWord })}</h2>
          <p className="quietText" role="status" data-testid="pack-sum">
            {chosen.length === 0 ? t('pack.none') : isBare ? t('pack.bare') : sumWords()}
          </p>
        </header>
        <PackContents
          items={items}
          names={names}
          outlines={outlines}
          shownId={shown === null ? null : packItemId(shown)}
          disabled={writing}
          onShow={setAskedId}
          onChange={(changed) => keep({ ...choice, items: changed })}
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
                onChange={(value) => keep({ ...choice, items, [key]: value === '' ? null : value })}
              />
            ))}
          </div>
          {canPrint ? (
            <>
              <span className="formLabel">{t('pack.formats')}</span>
              <Segmented<PackFormat>
                aria-label={t('pack.formats')}
                data-testid="pack-formats"
                disabled={writing}
                value={choice.formats ?? 'office'}
                options={packFormats.map((value) => ({ value, label: t(`pack.format.${value}`) }))}
                onChange={(formats) => keep({ ...choice, items, formats })}
              />
            </>
          ) : null}
          <span className="formLabel">{t('pack.target')}</span>
          <Segmented<PackChoice['target']>
            aria-label={t('pack.target')}
            disabled={writing}
            value={choice.target}
            options={[
              { value: 'folder', label: t('pack.folder') },
              { value: 'zip', label: t('pack.zip') },
            ]}
            onChange={(target) => keep({ ...choice, items, target })}
          />
        </div>
        <footer className="packFoot">
          {writing ? (
            <WritingProgress words="pack.working" />
          ) : (
            <Button
              type="primary"
              htmlType="submit"
              block
              data-testid="pack-submit"
              disabled={chosen.length === 0 || isBare}
            >
              {t('pack.submit')}
            </Button>
          )}
        </footer>
      </form>
      <section className="piecePreview" aria-label={t('pack.preview', { name: shownName() })}>
        {shown === null || names === null ? null : isBare && isShownBare ? (
          <NothingYet month={monthWord} />
        ) : (
          <PiecePreviewPane
            key={packItemId(shown)}
            spec={specOf([{ item: shown, chosen: true }])}
            name={shownName()}
            month={month}
          />
        )}
        {isBare || chosen.length === 0 ? null : <ProofBar spec={specOf(chosen)} />}
      </section>
    </div>
  )

  function shownName(): string {
    return shown === null ? '' : (names?.get(packItemId(shown)) ?? '')
  }

  function sumWords(): string {
    if (known === null) return ''
    const printed = known.filter(({ isEmpty }) => !isEmpty)
    const n = printed.length
    const pages = printed.reduce((sum, each) => sum + (each.pages ?? 0), 0)
    const hasText = printed.some((each) => each.pages === null)
    return t(hasText ? 'pack.sumAndBulletin' : 'pack.sum', { n, pages })
  }
}

const usualChoice: PackChoice = {
  items: usualPack,
  park: null,
  sector: null,
  unit: null,
  target: 'folder',
}

function outlinesOf(
  chosen: PackChoice['items'],
  outlines: ReadonlyMap<string, PieceOutline> | null,
): readonly PieceOutline[] | null {
  if (outlines === null) return null
  return chosen.flatMap(({ item }) => outlines.get(packItemId(item)) ?? [])
}

/** A ledger that no meeting can be held on yet. */
function NothingYet({ month }: { readonly month: string }) {
  const { t } = useText()
  const app = useApp()
  return (
    <div className="noFacts">
      <section className="overviewCard" data-testid="papers-empty">
        <CalendarX2 size={26} strokeWidth={1.5} aria-hidden="true" />
        <h2>{t('pack.nothing.title', { month })}</h2>
        <p>{t('pack.nothing.text')}</p>
        <div className="emptyActions">
          <Button type="primary" onClick={() => showScreen(app.session, 'month')}>
            {t('pack.nothing.toMonth')}
          </Button>
        </div>
      </section>
    </div>
  )
}
