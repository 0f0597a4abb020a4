import { cpus, release, totalmem, type } from 'node:os'
import type { Machine } from './report.ts'

/** What the figures were measured on; they mean little without it. */
export function thisMachine(browser: string | null): Machine {
  const processors = cpus()
  return {
    processor: processors[0]?.model.trim() ?? 'unknown processor',
    cores: processors.length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    system: `${type()} ${release()}`,
    node: process.versions.node,
    browser,
  }
}
