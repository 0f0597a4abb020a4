import { readFile, writeFile } from 'node:fs/promises'
import type { Command } from 'commander'
import { LedgerError } from '../../../shared/errors.ts'
import { layoutFileOf, layoutFileText } from '../../../shared/model/layouts/layoutFile.ts'
import { type LayoutFile, layoutFileSchema } from '../../../shared/schemas/sheetLayout.ts'
import { onLedger } from '../onLedger.ts'
import { json, table } from '../print.ts'
import { refuseExisting, withReader, withStore } from '../session.ts'
import type { CliStreams } from '../streams.ts'

interface LayoutOptions {
  readonly db: string
  readonly export?: string
  readonly import?: string
  readonly id?: string[]
  readonly json?: true
}

/** `layouts`: lists the layouts of sheets, writes them to a file, takes those of a file in. */
export function addLayoutCommands(program: Command, { out }: CliStreams): void {
  onLedger(program, 'layouts', 'layouts of sheets: list, hand on, take in')
    .option('--export <file>', 'write them as JSON; must not be there yet')
    .option('--id <id...>', 'with --export: only these')
    .option('--import <file>', 'take in the layouts of such a file, in one step')
    .option('--json', 'print JSON')
    .action(async (options: LayoutOptions) => {
      if (options.import !== undefined) {
        const layouts = await readLayoutFile(options.import)
        const changed = await withStore(options.db, (call) => call('layouts.takeIn', layouts))
        out(options.json === true ? json(changed) : `Took in ${layouts.layouts.length} layouts.\n`)
        return
      }
      const listed = await withReader(options.db, (call) =>
        call('layouts.list', { language: 'zh-CN' }),
      )
      if (options.export !== undefined) {
        const file = layoutFileOf(listed, options.id)
        const { layouts } = file
        await writeLayoutFile(options.export, file)
        out(options.json === true ? json(layouts) : `Wrote ${layouts.length} layouts.\n`)
        return
      }
      if (options.json === true) {
        out(json(listed))
        return
      }
      const rows = listed.map(({ id, layout, origin }) => [id, layout.name, origin, layout.paper])
      out(table(['id', 'name', 'origin', 'paper'], rows))
    })
}

/** Throws `bad-input` for a file that holds no layouts. */
async function readLayoutFile(path: string): Promise<LayoutFile> {
  const refuse = (reason: string): LedgerError =>
    new LedgerError('bad-input', `${path} holds no layouts of sheets: ${reason}.`, {
      field: 'file',
      value: path,
      accepted: 'a file that layouts --export wrote',
    })
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw refuse(error instanceof Error ? error.message : String(error))
  })
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw refuse(error instanceof Error ? error.message : String(error))
  }
  const read = layoutFileSchema.safeParse(value)
  if (read.success) return read.data
  const [issue] = read.error.issues
  throw refuse(issue === undefined ? 'not the shape of one' : issue.message)
}

async function writeLayoutFile(path: string, file: LayoutFile): Promise<void> {
  refuseExisting(path, 'file-exists')
  await writeFile(path, layoutFileText(file))
}
