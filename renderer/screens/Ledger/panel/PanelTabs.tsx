import type { KeyboardEvent } from 'react'
import { useStore } from 'zustand'
import type { ProjectProgress } from '../../../../shared/schemas/monthBoard.ts'
import { useApp } from '../../../app/appContext.ts'
import { type PanelTab, panelTabs, showPanelTab } from '../../../state/detailStore.ts'
import { useText } from '../../../text/i18n.ts'

/** The panel's pages, each with how much there is on it; arrows go from one to the next. */
export function PanelTabs({ progress }: { readonly progress: ProjectProgress | null }) {
  const { t } = useText()
  const { detail: store } = useApp()
  const tab = useStore(store, (state) => state.tab)
  const move = (event: KeyboardEvent<HTMLElement>) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (step === 0) return
    event.preventDefault()
    const count = panelTabs.length
    const next = panelTabs[(panelTabs.indexOf(tab) + step + count) % count] ?? 'facts'
    showPanelTab(store, next)
    event.currentTarget.querySelector<HTMLElement>(`[data-tab="${next}"]`)?.focus()
  }
  return (
    <div className="panelTabs" role="tablist" aria-label={t('followUp.tab.label')} onKeyDown={move}>
      {panelTabs.map((each) => {
        const count = progress === null ? '' : countOf(each, progress)
        const late =
          progress !== null && each === 'problems' && progress.problems.some((one) => one.overdue)
        return (
          <button
            key={each}
            type="button"
            role="tab"
            id={`panel-tab-${each}`}
            aria-controls="panel-page"
            aria-selected={each === tab}
            tabIndex={each === tab ? 0 : -1}
            className="panelTab"
            data-tab={each}
            data-testid={`panel-tab-${each}`}
            onClick={() => showPanelTab(store, each)}
          >
            {t(`followUp.tab.${each}`)}
            {count === '' ? null : (
              <span className="panelTabCount" data-late={late ? '' : undefined}>
                {count}
              </span>
            )}
          </button>
        )
      })}
    </div>
  )
}

/** What stands beside a page's name; empty where there is nothing. */
function countOf(tab: PanelTab, progress: ProjectProgress): string {
  switch (tab) {
    case 'facts':
      return ''
    case 'month':
      return orEmpty(progress.months.filter((month) => month.invested !== null).length)
    case 'problems':
      return orEmpty(progress.problems.filter((problem) => problem.state !== 'done').length)
    case 'procedures': {
      const needed = progress.procedures.filter((each) => each.state !== 'notNeeded')
      const done = needed.filter((each) => each.state === 'done').length
      return needed.length === 0 ? '' : `${done}/${needed.length}`
    }
    case 'milestones':
      return orEmpty(progress.milestones.length)
    default:
      return tab satisfies never
  }
}

function orEmpty(number: number): string {
  return number === 0 ? '' : String(number)
}
