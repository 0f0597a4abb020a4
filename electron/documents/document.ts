import type { BulletinDocument } from '../../shared/model/bulletin/bulletinDocument.ts'
import type {
  BulletinSpec,
  CardsSpec,
  LayoutSpec,
  PlanSheetSpec,
  RegisterSpec,
  SheetSpec,
} from '../../shared/schemas/sheet.ts'
import type { Database } from '../store/connection.ts'
import { readBulletin } from './bulletin/readBulletin.ts'
import type { Card } from './cards/card.ts'
import { readCards } from './cards/readCards.ts'
import { type LaidOutSheet, readLaidOut } from './sheets/layouts/readLayoutSheet.ts'
import { readPlanSheet } from './sheets/plan/readPlanSheet.ts'
import { readRegister } from './sheets/readRegister.ts'
import type { Register } from './sheets/register.ts'
import { printTable } from './sheets/table/printTable.ts'
import type { SheetTable } from './sheets/table/table.ts'
import type { PrintedSheet } from './sheets/workbook.ts'
import { printedRegister } from './sheets/writeXlsx.ts'

/** A document as it was read from the ledger: all that its file, its page and its proof are made from. */
export type PrintDocument =
  | { readonly kind: 'register'; readonly spec: RegisterSpec; readonly register: Register }
  | { readonly kind: 'layout'; readonly spec: LayoutSpec; readonly sheet: LaidOutSheet }
  | { readonly kind: 'plan'; readonly spec: PlanSheetSpec; readonly table: SheetTable }
  | {
      readonly kind: 'bulletin'
      readonly spec: BulletinSpec
      readonly bulletin: BulletinDocument
    }
  | { readonly kind: 'cards'; readonly spec: CardsSpec; readonly cards: readonly Card[] }

/** A document laid out in rows and columns. */
export type TableDocument = Extract<
  PrintDocument,
  { readonly kind: 'register' | 'layout' | 'plan' }
>

/** Reads a document from the ledger. @param day `YYYY-MM-DD`, the day it is dated */
export type ReadDocument = (
  database: Database,
  spec: SheetSpec,
  day: string,
) => Promise<PrintDocument>

/** Throws as the readers of the sheets do. */
export const readDocument: ReadDocument = async (database, spec, day) => {
  switch (spec.sheet) {
    case 'register':
      return { kind: 'register', spec, register: readRegister(database, spec, day) }
    case 'layout':
      return { kind: 'layout', spec, sheet: readLaidOut(database, spec, day) }
    case 'capacity':
    case 'indicators':
    case 'findings':
      return { kind: 'plan', spec, table: await readPlanSheet(database, spec, day) }
    case 'bulletin':
      return { kind: 'bulletin', spec, bulletin: readBulletin(database, spec, day) }
    case 'cards':
      return { kind: 'cards', spec, cards: readCards(database, spec, day) }
    default:
      return spec satisfies never
  }
}

/** The document with a place and a size for every row. */
export function printedDocument(document: TableDocument): PrintedSheet {
  switch (document.kind) {
    case 'register':
      return printedRegister(document.register)
    case 'layout':
      return printTable(document.sheet.table)
    case 'plan':
      return printTable(document.table)
    default:
      return document satisfies never
  }
}
