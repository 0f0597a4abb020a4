import { Rows3 } from 'lucide-react'
import { memo } from 'react'
import { groupKeys, type GroupKey } from '../../../../shared/schemas/viewFilter.ts'
import { useApp, useView } from '../../../app/appContext.ts'
import { runById } from '../../../commands/commands.ts'
import { Popover } from '../../../components/Popover.tsx'
import { setGrouping } from '../../../state/viewGrouping.ts'
import { groupKeyWords } from '../../../text/groupKeyWords.ts'
import { useText } from '../../../text/i18n.ts'

/** What the rows are grouped by, on two levels. */
export const GroupMenu = memo(function GroupMenu() {
  const text = useText()
  const { t } = text
  const app = useApp()
  const grouping = useView((state) => state.grouping)
  const [first, then] = grouping
  return (
    <Popover
      label={t('groups.title')}
      triggerClass="toolButton"
      align="right"
      testId="group-menu"
      active={first !== undefined}
      trigger={
        <>
          <Rows3 size={15} strokeWidth={1.75} />
          {first === undefined
            ? t('groups.button')
            : t('groups.buttonBy', { keys: groupKeyWords(grouping, text) })}
        </>
      }
    >
      <div className="groupMenu" data-testid="group-menu-sheet">
        <Choice
          level="first"
          chosen={first}
          keys={groupKeys}
          onChoose={(key) =>
            setGrouping(
              app.view,
              key === undefined ? [] : [key, ...(then === undefined ? [] : [then])],
            )
          }
        />
        <Choice
          level="second"
          chosen={then}
          keys={first === undefined ? [] : groupKeys.filter((key) => key !== first)}
          onChoose={(key) =>
            setGrouping(
              app.view,
              [first, key].filter((one) => one !== undefined),
            )
          }
        />
      </div>
      <footer className="popoverFoot groupMenuFoot">
        {(['expandGroups', 'collapseGroups'] as const).map((id) => (
          <button
            key={id}
            type="button"
            className="linkButton"
            disabled={first === undefined}
            onClick={() => runById(app, id)}
          >
            {t(id === 'expandGroups' ? 'groups.expandAll' : 'groups.collapseAll')}
          </button>
        ))}
      </footer>
    </Popover>
  )
})

function Choice(props: {
  readonly level: 'first' | 'second'
  readonly chosen: GroupKey | undefined
  readonly keys: readonly GroupKey[]
  readonly onChoose: (key: GroupKey | undefined) => void
}) {
  const { level, chosen, keys, onChoose } = props
  const text = useText()
  const { t } = text
  return (
    <fieldset disabled={level === 'second' && keys.length === 0}>
      <legend>{t(`groups.${level}`)}</legend>
      {[undefined, ...(keys.length === 0 ? groupKeys : keys)].map((key) => (
        <label key={key ?? 'none'} className="checkLine">
          <input
            type="radio"
            name={`group-${level}`}
            checked={chosen === key}
            onChange={() => onChoose(key)}
          />
          {key === undefined
            ? t(level === 'first' ? 'groups.none' : 'groups.noneThen')
            : groupKeyWords([key], text)}
        </label>
      ))}
    </fieldset>
  )
}
