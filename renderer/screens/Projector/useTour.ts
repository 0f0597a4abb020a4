import { useMemo, useState } from 'react'
import { useLedger } from '../../app/appContext.ts'
import type { ProjectorStep } from '../../components/projector/projectorKeys.ts'
import {
  foundIds,
  projectorAxes,
  type ProjectorAxis,
  type ProjectorGroup,
  projectorGroups,
} from '../../state/projectorPages.ts'
import type { ProjectorRun } from '../../state/projectorStore.ts'

interface Place {
  /** Null: project by project. */
  readonly axis: ProjectorAxis | null
  /** The group whose projects are shown; undefined while groups are. */
  readonly inside: string | null | undefined
  readonly query: string
  readonly at: number
}

/** The way through the projects of a run: what it consists of, where it is, and how to go on. */
export interface Tour {
  readonly axis: ProjectorAxis | null
  readonly query: string
  readonly at: number
  readonly length: number
  /** How many projects the search leaves. */
  readonly hits: number
  /** The group shown, or the one whose projects are. */
  readonly group: ProjectorGroup | null
  /** The project shown; null on a group's page and where nothing is left. */
  readonly projectId: string | null
  /** @returns false at either end */
  readonly step: (to: ProjectorStep) => boolean
  readonly find: (query: string) => void
  /** Project by project, by park, by sector, by unit, and round again. */
  readonly turnAxis: () => void
  /** Into the projects of the group shown. */
  readonly enter: () => void
  readonly leave: () => void
}

const axes = [null, ...projectorAxes]

export function useTour(run: ProjectorRun): Tour {
  const rows = useLedger((state) => state.rows)
  const [place, setPlace] = useState<Place>(() => ({
    axis: null,
    inside: undefined,
    query: '',
    at: Math.max(0, run.startId === null ? 0 : run.ids.indexOf(run.startId)),
  }))
  const { axis, inside, query } = place
  const found = useMemo(() => foundIds(run.ids, rows, query), [run, rows, query])
  const groups = useMemo(
    () => (axis === null ? [] : projectorGroups(found, rows, axis)),
    [found, rows, axis],
  )
  const entered = inside === undefined ? null : groups.find(({ value }) => value === inside)
  const isGroups = axis !== null && (entered === null || entered === undefined)
  const ids = entered?.ids ?? found
  const length = isGroups ? groups.length : ids.length
  const at = Math.min(place.at, Math.max(0, length - 1))
  const group = isGroups ? (groups[at] ?? null) : (entered ?? null)
  return {
    axis,
    query,
    at,
    length,
    hits: found.length,
    group,
    projectId: isGroups ? null : (ids[at] ?? null),
    step: (to) => {
      const wanted = { next: at + 1, previous: at - 1, first: 0, last: length - 1 }[to]
      const next = Math.min(length - 1, Math.max(0, wanted))
      if (next === at || length === 0) return false
      setPlace({ ...place, at: next })
      return true
    },
    find: (typed) => setPlace({ ...place, query: typed, inside: undefined, at: 0 }),
    turnAxis: () => {
      const next = axes[(axes.indexOf(axis) + 1) % axes.length] ?? null
      setPlace({ ...place, axis: next, inside: undefined, at: 0 })
    },
    enter: () => {
      if (isGroups && group !== null) setPlace({ ...place, inside: group.value, at: 0 })
    },
    leave: () => {
      if (inside === undefined) return
      const back = groups.findIndex(({ value }) => value === inside)
      setPlace({ ...place, inside: undefined, at: Math.max(0, back) })
    },
  }
}
