import type { App } from '../app/appContext.ts'
import { countCells } from '../grid/range/selectedCells.ts'
import { say } from '../state/sessionStore.ts'
import { pageText } from '../text/i18n.ts'
import { type Command, isReady } from './command.ts'

const hasCells = (app: App) => isReady(app) && countCells(app.range.getState().cells) > 0

/** A browser may refuse to read the clipboard for a menu; the key it never refuses. */
async function pasteOrSayHow(app: App): Promise<void> {
  if ((await app.grid.range?.clipboard.paste()) === true) return
  say(app.session, 'done', pageText(app.texts).t('range.pasteHint'))
}

/** What can be done with selected cells. Most of their keys are answered by the grid, where they mean something only on a cell. */
export const cellCommands: readonly Command[] = [
  {
    id: 'copyCells',
    whileTyping: false,
    isEnabled: hasCells,
    why: 'noCells',
    perform: (app) => app.grid.range?.clipboard.copy(false),
  },
  {
    id: 'copyWithHeaders',
    whileTyping: false,
    isEnabled: hasCells,
    why: 'noCells',
    perform: (app) => app.grid.range?.clipboard.copy(true),
  },
  {
    id: 'cutCells',
    whileTyping: false,
    isEnabled: hasCells,
    why: 'noCells',
    perform: (app) => app.grid.range?.clipboard.cut(),
  },
  {
    id: 'pasteCells',
    whileTyping: false,
    isEnabled: hasCells,
    why: 'noCells',
    perform: (app) => void pasteOrSayHow(app),
  },
  {
    id: 'fillDown',
    whileTyping: false,
    isEnabled: hasCells,
    why: 'noCells',
    perform: (app) => app.grid.range?.fillDown(),
  },
  {
    id: 'fillRight',
    whileTyping: false,
    isEnabled: hasCells,
    why: 'noCells',
    perform: (app) => app.grid.range?.fillRight(),
  },
  {
    id: 'clearCells',
    whileTyping: false,
    isEnabled: hasCells,
    why: 'noCells',
    perform: (app) => app.grid.range?.clear(),
  },
]
