import { Button } from 'antd'
import { Trash2 } from 'lucide-react'
import type { ProjectRow } from '../../../shared/schemas/project.ts'
import { restoreProject } from '../../app/actions.ts'
import { useApp } from '../../app/appContext.ts'
import { useText } from '../../text/i18n.ts'

export function RecycleBin({ bin }: { readonly bin: readonly ProjectRow[] }) {
  const { t } = useText()
  const app = useApp()
  return (
    <aside className="recycleBin" aria-label={t('history.bin')} data-testid="recycle-bin">
      <h2 className="viewTitle">
        {t('history.bin')} <span className="viewCount">{bin.length}</span>
      </h2>
      {bin.length === 0 ? (
        <div className="binEmpty">
          <Trash2 size={28} strokeWidth={1.5} />
          <p>{t('history.binEmpty')}</p>
          <p className="quietText">{t('history.binEmptyHint')}</p>
        </div>
      ) : (
        <ul className="binList">
          {bin.map((project) => (
            <li key={project.id}>
              <div className="binText">
                <span className="binName" title={project.name}>
                  {project.name}
                </span>
                <span className="quietText">
                  {[project.sector, project.owner].filter((part) => part !== null).join(' · ')}
                </span>
              </div>
              <Button onClick={() => void restoreProject(app, project)}>
                {t('history.restore')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </aside>
  )
}
