import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { exportSection } from './bench/exportSection.ts'
import type { Section } from './bench/figure.ts'
import { keptLedger } from './bench/ledgers.ts'
import { currentLoad, thisMachine } from './bench/machine.ts'
import { monthSection } from './bench/monthSection.ts'
import {
  type BenchOptions,
  type BenchPart,
  benchUsage,
  parseBenchOptions,
} from './bench/options.ts'
import { pageSection } from './bench/pageSection.ts'
import { formatMachine, formatSection, writeReport } from './bench/report.ts'
import { type BenchRun, storeSection } from './bench/storeSection.ts'
import { projectRoot } from './projectRoot.ts'

const resultsFile = path.join(projectRoot, 'bench-results.json')
const say = (line: string) => console.error(line)

const parsed = parseBenchOptions(process.argv.slice(2))
if (typeof parsed === 'string') {
  console.error(`${parsed}\n\n${benchUsage}`)
  process.exitCode = 2
} else {
  await bench(parsed)
}

async function bench(options: BenchOptions): Promise<void> {
  const before = currentLoad()
  const folder = mkdtempSync(path.join(tmpdir(), 'ledger-bench-'))
  const run: BenchRun = {
    folder,
    say,
    ledgerOf: (rows) =>
      keptLedger(rows, () => say(`Making a ledger of ${rows.toLocaleString('en-US')} projects …`)),
  }
  try {
    let browser: string | null = null
    const sections: Section[] = []
    for (const part of options.parts) {
      const section = await runPart(part, options, run)
      sections.push(section)
      browser ??= section.browser ?? null
      console.log(`\n${formatSection(section)}\n`)
      // After each part: one that fails must not take the figures of the others with it.
      const machine = thisMachine(browser, { before, after: currentLoad() })
      const report = { at: new Date().toISOString(), machine, sections }
      writeReport(report, resultsFile)
      if (sections.length === options.parts.length) console.log(formatMachine(machine))
    }
    console.log(`The same as data: ${resultsFile}`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function runPart(part: BenchPart, options: BenchOptions, run: BenchRun) {
  switch (part) {
    case 'store':
      return storeSection(run, options.rows)
    case 'month':
      return monthSection(run, options.monthRows)
    case 'export':
      return exportSection(run, options.exportRows)
    case 'page':
      return pageSection(run, options.rows)
    default:
      return part satisfies never
  }
}
