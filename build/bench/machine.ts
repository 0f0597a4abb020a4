import { cpus, loadavg, release, totalmem, type } from 'node:os'
import type { Machine } from './report.ts'

/**
 * What the figures were measured on; they mean little without it.
 *
 * @param load see `currentLoad`
 */
export function thisMachine(browser: string | null, load: Machine['load']): Machine {
  const processors = cpus()
  return {
    processor: processors[0]?.model.trim() ?? 'unknown processor',
    cores: processors.length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    system: `${type()} ${release()}`,
    node: process.versions.node,
    load,
    browser,
  }
}

/** Processes that wanted a processor in the minute before, on average; always 0 on Windows. */
export function currentLoad(): number {
  return Math.round((loadavg()[0] ?? 0) * 10) / 10
}
