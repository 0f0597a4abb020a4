import { Select } from 'antd'
import { useMemo } from 'react'
import {
  matchesSearch,
  type SearchIndex,
  searchIndex,
  searchWords,
} from '../../../shared/model/search.ts'
import { useLedger } from '../../app/appContext.ts'
import { useText } from '../../text/i18n.ts'

interface ProjectPickerProps {
  readonly id: string
  readonly value: string | null
  readonly invalid?: boolean
  readonly autoFocus?: boolean
  readonly onChoose: (projectId: string) => void
}

/** A project, found by a part of its name or by pinyin. */
export function ProjectPicker({ id, value, invalid, autoFocus, onChoose }: ProjectPickerProps) {
  const { t } = useText()
  const rows = useLedger((state) => state.rows.rows)
  const options = useMemo(
    () => rows.map(({ project }) => ({ value: project.id, label: project.name })),
    [rows],
  )
  const indexes = useMemo(
    () =>
      new Map<unknown, SearchIndex>(
        rows.map((row) => [row.id, searchIndex([row.project.name], [row.nameKey])]),
      ),
    [rows],
  )
  return (
    <Select
      id={id}
      className="projectPicker"
      autoFocus={autoFocus === true}
      status={invalid === true ? 'error' : ''}
      placeholder={t('problems.form.projectHint')}
      options={options}
      value={value}
      data-testid="project-picker"
      showSearch={{
        filterOption: (typed, option) => {
          const index = indexes.get(option?.value)
          return index !== undefined && matchesSearch(index, searchWords(typed))
        },
      }}
      onChange={(projectId: string | null) => {
        if (projectId !== null) onChoose(projectId)
      }}
    />
  )
}
