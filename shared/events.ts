import type { CommandId } from './commandList.ts'

/** What the core announces to every open page, after the commit it speaks of. */
export type LedgerEvent =
  | {
      readonly type: 'changed'
      /** Sequence number of the last change in the log. */
      readonly revision: number
      readonly projectIds: readonly string[]
      /** Tables that changed, by the log's names: `project`, `indicator_value`, `unit` … */
      readonly entities: readonly string[]
      readonly undoState: UndoState
      readonly savedAt: string
    }
  | {
      readonly type: 'progress'
      readonly job: string
      readonly done: number
      readonly total: number
    }
  | {
      /** Somebody chose a command from the host's native menu; the page runs its own command of that name. */
      readonly type: 'command'
      readonly command: CommandId
    }

export type EventListener = (event: LedgerEvent) => void

export interface UndoState {
  /** The operation that undo would take back, or null where there is none. */
  readonly undo: string | null
  readonly redo: string | null
}
