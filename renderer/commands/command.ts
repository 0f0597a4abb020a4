import type { CommandId } from '../../shared/commandList.ts'
import type { App } from '../app/appContext.ts'
import type { PaletteText } from '../text/paletteZh.ts'

/** What a command does; what it is called and its keys stand in `shared/commandList.ts`. */
export interface Command {
  readonly id: CommandId
  /** Whether the shortcut also works while a text is being edited, where it may mean something else. */
  readonly whileTyping: boolean
  readonly isEnabled: (app: App) => boolean
  /** What is missing, for where a command that can't be run now is still listed. One without is left out there. */
  readonly why?: keyof PaletteText['why']
  /** @param shortcut the key that asked for it, where one did */
  readonly perform: (app: App, shortcut?: string) => void
}

export const isReady = (app: App) => app.ledger.getState().status === 'ready'
