import { createStore, type StoreApi } from 'zustand/vanilla'

/** What is gone through on the wall (会前十分钟): which projects, in what order, and the first to be shown. */
export interface ProjectorRun {
  readonly ids: readonly string[]
  readonly startId: string | null
  /** Where they were taken from, in words. */
  readonly from: string
}

export interface ProjectorState {
  readonly run: ProjectorRun | null
}

export type ProjectorStore = StoreApi<ProjectorState>

export function createProjectorStore(): ProjectorStore {
  return createStore<ProjectorState>(() => ({ run: null }))
}
