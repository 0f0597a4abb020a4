import type { CommandId } from '../../shared/commandList.ts'
import { type MonthSheet, writeMonthSheet } from '../app/monthSheets.ts'
import { type Command, isReady } from './command.ts'

export const monthSheetCommands: readonly Command[] = [
  file('exportBulletin', 'bulletin'),
  pdf('printBulletin', 'bulletin'),
  file('exportCards', 'cards'),
  pdf('printCards', 'cards'),
]

function file(id: CommandId, sheet: MonthSheet): Command {
  return {
    id,
    whileTyping: true,
    isEnabled: (app) => isReady(app) && app.exporting.getState().job === null,
    why: 'exporting',
    perform: (app) => void writeMonthSheet(app, sheet, 'file'),
  }
}

/** Offered where the host has something to print with. */
function pdf(id: CommandId, sheet: MonthSheet): Command {
  return {
    id,
    whileTyping: true,
    isEnabled: (app) => isReady(app) && app.session.getState().host?.printPdf === true,
    perform: (app) => void writeMonthSheet(app, sheet, 'pdf'),
  }
}
