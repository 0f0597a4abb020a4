import type { ListedLayout } from '../../../shared/schemas/sheetLayout.ts'
import { useApp } from '../../app/appContext.ts'
import { moveInList } from '../../components/moveInList.ts'
import { chooseLayout, type LayoutDraft } from '../../state/formsStore.ts'
import { useText } from '../../text/i18n.ts'

interface LayoutListProps {
  readonly listed: readonly ListedLayout[]
  readonly currentId: string
  readonly draft: LayoutDraft | null
}

/** The program's own layouts, then those that people made. */
export function LayoutList({ listed, currentId, draft }: LayoutListProps) {
  const { t } = useText()
  const { forms } = useApp()
  const parts = [
    { part: 'builtIn', layouts: listed.filter(({ origin }) => origin !== 'own') },
    { part: 'own', layouts: listed.filter(({ origin }) => origin === 'own') },
  ] as const
  return (
    <nav
      className="sentenceList"
      aria-label={t('layoutForms.listLabel')}
      data-testid="layout-list"
      onKeyDown={(event) => moveInList(event, '.sentenceEntry')}
    >
      {parts.map(({ part, layouts }) => (
        <section key={part}>
          <h2>{t(`layoutForms.${part}`)}</h2>
          {part === 'own' && layouts.length === 0 ? (
            <p className="listHint">{t('layoutForms.noOwn')}</p>
          ) : null}
          {layouts.map(({ id, layout, origin }) => (
            <button
              key={id}
              type="button"
              className="sentenceEntry"
              aria-current={id === currentId ? 'true' : undefined}
              tabIndex={id === currentId ? 0 : -1}
              data-testid={`layout-${id}`}
              onClick={() => chooseLayout(forms, id)}
            >
              <span>{layout.name}</span>
              {draft?.id === id ? (
                <span className="formMark" data-kind="unsaved">
                  {t('layoutForms.unsaved')}
                </span>
              ) : origin === 'changed' ? (
                <span className="formMark" data-kind="changed">
                  {t('layoutForms.changed')}
                </span>
              ) : null}
            </button>
          ))}
        </section>
      ))}
    </nav>
  )
}
