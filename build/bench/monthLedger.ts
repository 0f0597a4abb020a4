import { openLedger } from '../../electron/store/open.ts'
import { readProjects } from '../../electron/store/projects.ts'
import { seededRandom } from './random.ts'

/** Years of the plan, every month of which has a report of every project. */
const years = [2016, 2017, 2018, 2019, 2020] as const
const wan = 10_000

const works = ['基础施工', '主体施工', '设备安装', '管网铺设', '场地平整', '装饰装修'] as const

/**
 * Fills a ledger with a plan for each year and a report for each month of each project: amounts, funds, and a text of
 * the usual length. The rows go past the change log: its size would be that of 60 months' typing, and no figure of the
 * months reads it.
 */
export function fillMonths(path: string): { readonly projects: number; readonly months: number } {
  const ledger = openLedger(path, false)
  try {
    const { database } = ledger
    const ids = readProjects(database, false).map((project) => project.id)
    const random = seededRandom(ids.length)
    const plan = database.prepare(
      'INSERT OR IGNORE INTO year_plan (id, project_id, year, planned, deleted) VALUES (?, ?, ?, ?, 0)',
    )
    const report = database.prepare(
      `INSERT OR IGNORE INTO progress
         (id, project_id, month, invested, funds_in_place, statistics, progress_text, next_plan, reporter, reported_on, deleted)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)`,
    )
    database.transaction(() => {
      for (const id of ids) {
        for (const year of years) {
          plan.run(`${id}:${year}`, id, year, random.integer(500, 60_000) * wan)
          for (let number = 1; number <= 12; number += 1) {
            const month = `${year}-${String(number).padStart(2, '0')}`
            const amount = random.integer(0, 4000) * wan
            const text = `${random.pick(works)}，累计完成 ${random.integer(1, 99)}%`
            report.run(
              `${id}:${month}`,
              id,
              month,
              amount,
              amount,
              random.chance(0.5) ? amount : null,
              text,
              `继续${text}`,
              '填报人',
              `${month}-28`,
            )
          }
        }
      }
    })()
    database.pragma('wal_checkpoint(TRUNCATE)')
    return { projects: ids.length, months: years.length * 12 }
  } finally {
    ledger.close()
  }
}
