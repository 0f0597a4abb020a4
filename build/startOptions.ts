import path from 'node:path'
import { parseArgs } from 'node:util'

export const startUsage = `Usage: npm start -- [--browser] [--no-open] [--db FILE]

  --browser   use an installed browser even where Electron is there
  --no-open   open no window; print the address
  --db FILE   the ledger to open; made from the plan's data where it does not exist`

export interface StartOptions {
  readonly browser: boolean
  readonly open: boolean
  /** Absolute; null for the person's own ledger. */
  readonly ledgerPath: string | null
}

/** @returns the options, or in words what is wrong with them */
export function parseStartOptions(args: readonly string[]): StartOptions | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        browser: { type: 'boolean', default: false },
        'no-open': { type: 'boolean', default: false },
        db: { type: 'string' },
      },
    })
    if (values.db === '') return '--db needs a file.'
    return {
      browser: values.browser || values['no-open'],
      open: !values['no-open'],
      ledgerPath: values.db === undefined ? null : path.resolve(values.db),
    }
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
