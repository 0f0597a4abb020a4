import { connect } from '../../electron/store/connection.ts'
import { type Figure, figure, type Section } from './figure.ts'
import { copyLedger } from './ledgers.ts'
import { timeEach } from './measure.ts'
import { fillMonths } from './monthLedger.ts'
import { ask, type BenchRun, openCore, timeWorkbook } from './storeSection.ts'

/** Late in the plan's last year but one: years to sum up before it, and months before it in its own year. */
const month = '2019-10'
const shown = { month, today: '2019-11-03' }
const opens = 15
const typed = 200

/** The months of a ledger: the grid opening, a typed cell with its row computed anew, the overview. */
export async function monthSection(run: BenchRun, rows: number): Promise<Section> {
  run.say(`Months, ${rows.toLocaleString('en-US')} projects …`)
  const ledger = copyLedger(run.ledgerOf(rows), run.folder, `month-${rows}.ledger`)
  const { projects, months } = fillMonths(ledger)
  const sums = timePlainSums(ledger)
  const core = openCore(ledger)
  try {
    const tables = await ask(core, 'projects.list', {})
    const ids = tables.projects.columns.id
    const boards = await timed(opens, 2, () => ask(core, 'months.board', shown))
    const overviews = await timed(opens, 2, () => ask(core, 'overview', shown))
    const saves = await timed(typed, 10, (round) =>
      ask(core, 'progress.save', {
        changes: [
          {
            projectId: ids[(round * 37) % ids.length] ?? '',
            month,
            // Never the value that is there: a report that changes nothing is not written.
            set: { invested: (round + 1) * 12_340_000 },
          },
        ],
        shown,
      }),
    )
    // Each of another month: nothing of it is kept yet.
    const anew = await timed(10, 2, (round) =>
      ask(core, 'overview', {
        ...shown,
        month: `2019-${String((round % 9) + 1).padStart(2, '0')}`,
      }),
    )
    const workbook = await timeWorkbook(run, rows, tables)
    const plainSums = { what: 'the two sums alone, in plain SQL', samples: await sums }
    return {
      name: `Months (${months} of ${projects.toLocaleString('en-US')} projects)`,
      figures: [
        ...both('month opens', rows, boards, {
          aim: { at: 'p50', most: 500 },
          instead: plainSums,
        }),
        ...both('cell saved, row computed', rows, saves, {
          aim: { at: 'p50', most: 50 },
          ...(workbook.length === 0
            ? {}
            : { instead: { what: 'read, change, write a workbook', samples: workbook } }),
        }),
        ...both('overview', rows, overviews, {
          aim: { at: 'p50', most: 200 },
          instead: plainSums,
        }),
        ...both('overview of another month', rows, anew, {}),
      ],
      remarks: [
        'From the call to the answer: through the worker thread, all rows with figures, lights and findings.',
        'Rows of the month asked for last are kept until the log says that they changed; another month is computed whole.',
        'Processor: of the whole process, so that a busy machine does not pass for a slow program.',
        'Plain SQL: sums of the year and of the years before by project, nothing judged; the workbook holds no months.',
      ],
    }
  } finally {
    await core.close()
  }
}

interface Timed {
  readonly wall: readonly number[]
  readonly processor: readonly number[]
}

async function timed(
  times: number,
  warmUp: number,
  work: (round: number) => unknown,
): Promise<Timed> {
  const processor: number[] = []
  const wall = await timeEach(times, warmUp, async (round) => {
    const before = process.cpuUsage()
    await work(round)
    const { user, system } = process.cpuUsage(before)
    processor.push((user + system) / 1000)
  })
  return { wall, processor: processor.slice(warmUp) }
}

function both(
  what: string,
  rows: number,
  { wall, processor }: Timed,
  notes: Parameters<typeof figure>[4],
): readonly Figure[] {
  return [
    figure(what, rows, 'ms', wall, notes),
    figure(`${what}, processor`, rows, 'ms', processor),
  ]
}

/** What a person who knows SQL would ask for instead: the year's sum of each project, and that of the years before. */
async function timePlainSums(ledger: string): Promise<readonly number[]> {
  const database = connect(ledger, { readOnly: true, mustExist: true })
  try {
    return await timeEach(opens, 2, () => {
      database
        .prepare(
          `SELECT project_id, sum(invested) FROM progress
           WHERE deleted = 0 AND month >= '2019-01' AND month <= ? GROUP BY project_id`,
        )
        .all(month)
      database
        .prepare(
          `SELECT project_id, sum(invested) FROM progress
           WHERE deleted = 0 AND year < 2019 GROUP BY project_id`,
        )
        .all()
    })
  } finally {
    database.close()
  }
}
