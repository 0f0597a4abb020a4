import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import { useApp } from '../../app/appContext.ts'
import { chooseProblemTab, type ProblemTab, problemTabs } from '../../state/problemsStore.ts'
import { useText } from '../../text/i18n.ts'
import { useTabCounts } from './useTabCounts.ts'
import { moveBetweenTabs } from '../../components/moveBetweenTabs.ts'

/** The bar above every tab, with how much in each asks for attention, and the tab's own tools. */
export function ProblemTabs({ children }: { readonly children?: ReactNode }) {
  const { t } = useText()
  const { problems } = useApp()
  const current = useStore(problems, (state) => state.tab)
  const counts = useTabCounts()
  return (
    <div className="viewBar planBar">
      <div
        className="planTabs"
        role="tablist"
        aria-label={t('problems.tabs')}
        onKeyDown={moveBetweenTabs}
      >
        {problemTabs.map((tab) => (
          <ProblemTabButton
            key={tab}
            tab={tab}
            isCurrent={tab === current}
            count={counts[tab]}
            onChoose={() => chooseProblemTab(problems, tab)}
          />
        ))}
      </div>
      <div className="viewTools">{children}</div>
    </div>
  )
}

interface TabButtonProps {
  readonly tab: ProblemTab
  readonly isCurrent: boolean
  readonly count: number | null
  readonly onChoose: () => void
}

function ProblemTabButton({ tab, isCurrent, count, onChoose }: TabButtonProps) {
  const { t } = useText()
  return (
    <button
      type="button"
      role="tab"
      className="planTab"
      aria-selected={isCurrent}
      tabIndex={isCurrent ? 0 : -1}
      title={count === null ? undefined : t(`problems.tabHint.${tab}`, { n: count })}
      data-testid={`problems-tab-${tab}`}
      onClick={onChoose}
    >
      {t(`problems.tab.${tab}`)}
      {count === null ? null : <span className="viewCount">{count}</span>}
    </button>
  )
}
