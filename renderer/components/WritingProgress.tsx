import { Button, Progress } from 'antd'
import { useStore } from 'zustand'
import { useApp } from '../app/appContext.ts'
import { cancelExport } from '../state/exportStore.ts'
import { useText } from '../text/i18n.ts'

interface WritingProgressProps {
  readonly words: 'export.writing' | 'pack.working'
}

/** How far the sheet or pack being written has got, with a way to stop it: the foot of its dialog meanwhile. */
export function WritingProgress({ words }: WritingProgressProps) {
  const { t } = useText()
  const { exporting, port } = useApp()
  const done = useStore(exporting, (state) => state.done)
  const total = useStore(exporting, (state) => state.total)
  return (
    <>
      <div className="exportProgress" role="status">
        {t(words, { done, total })}
        <Progress
          percent={total === 0 ? 0 : Math.round((100 * done) / total)}
          showInfo={false}
          size="small"
        />
      </div>
      <Button onClick={() => void cancelExport(exporting, port)}>{t('export.cancel')}</Button>
    </>
  )
}
