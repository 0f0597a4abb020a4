import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readSeedFiles } from '../../electron/store/seedFiles.ts'
import { canonicalUnitOf, scaleByPower } from '../../shared/model/capacityUnit.ts'
import { seeds } from '../helpers/ledger.ts'

const files = readSeedFiles(seeds)
const { indicators } = files
if (indicators === null) throw new Error('the seeds have no indicators')
const tables = [indicators.table1, indicators.table2] as const

const bare = (text: string): string => text.replace(/\s+/g, '')
const printed = (firstLine: number, lastLine: number): string =>
  bare(files.text.slice(firstLine - 1, lastLine).join(''))

test('every target, statement of a park and project of the running text stands in its lines', () => {
  const cited = [...files.targets, ...files.parkStatements, ...files.textProjects]
  expect(cited.length).toBeGreaterThan(200)
  for (const { verbatim, firstLine, lastLine } of cited) {
    expect(printed(firstLine, lastLine), `${firstLine}`).toContain(bare(verbatim))
  }
})

test('a target says a figure that its own words say', () => {
  const spelled = /[零一二三四五六七八九十百千两半]|番|[ⅠⅡⅢⅣⅤ]|全部/
  for (const { id, verbatim, quantity } of files.targets) {
    const words = bare(verbatim)
    expect(words.includes(String(quantity)) || spelled.test(words), `${id} ${words}`).toBe(true)
  }
})

test('canonical figures of targets follow from the printed ones', () => {
  for (const { id, unit, quantity, canonicalQuantity, canonicalUnit } of files.targets) {
    const canonical = canonicalUnitOf(unit)
    if (unit === '亿元')
      expect([canonicalQuantity, canonicalUnit], id).toEqual([quantity * 1e8, '元'])
    // Only a capacity is a measure per year; a volume of water or a length of pipe keeps its own unit.
    else if (canonical !== null && canonicalUnit === canonical.unit) {
      expect(canonicalQuantity, id).toBe(scaleByPower(quantity, canonical.power))
    }
  }
})

test('baselines stand in their lines', () => {
  for (const { id, baseline } of files.targets) {
    if (baseline === undefined) continue
    expect(printed(baseline.firstLine, baseline.lastLine), id).toContain(String(baseline.quantity))
  }
})

test('table 2 has 30 numbered items in 44 rows, table 1 has 32 items', () => {
  const numbers = (rows: readonly { no: number }[]) => [...new Set(rows.map((row) => row.no))]
  expect(indicators.table2.rows).toHaveLength(44)
  expect(numbers(indicators.table2.rows)).toEqual(Array.from({ length: 30 }, (_, at) => at + 1))
  expect(numbers(indicators.table1.rows)).toEqual(Array.from({ length: 32 }, (_, at) => at + 1))
})

test('every row of the tables stands in its lines: name, values and unit, as printed', () => {
  for (const table of tables) {
    for (const row of table.rows) {
      const text = printed(row.firstLine, row.lastLine)
      expect(text, row.id).toContain(bare(row.name))
      for (const value of [row.base, row.target, row.growth]) {
        expect(text, `${row.id} ${value.printed}`).toContain(bare(value.printed))
      }
    }
  }
})

test('a printed value is a number only where the print is one', () => {
  for (const table of tables) {
    for (const { id, base, target, growth } of table.rows) {
      for (const { printed: text, value, cumulative } of [base, target, growth]) {
        const number = /-?\d+(?:\.\d+)?/.exec(text)?.[0]
        if (value !== null) expect(Math.abs(value), `${id} ${text}`).toBe(Math.abs(Number(number)))
        if (/^[—\s]*$/.test(text)) expect(value, `${id} ${text}`).toBeNull()
        expect(cumulative, `${id} ${text}`).toBe(/^\[.*\]/.test(text))
      }
    }
  }
})

test('headings of the contents are printed at their lines', () => {
  expect(files.contents.filter((each) => each.level === 1)).toHaveLength(11)
  for (const { title, line } of files.contents) {
    const text = printed(line, line + 2).replace(/^—+/, '')
    expect(text.startsWith(bare(title)), `${line} ${title}`).toBe(true)
  }
})

test('projects of the running text are numbered in the order of the text and are in no box', () => {
  const ids = files.textProjects.map((project) => project.id)
  expect(ids).toEqual(ids.map((_, at) => `TX-${String(at + 1).padStart(2, '0')}`))
  const lines = files.textProjects.map((project) => project.firstLine)
  expect(lines).toEqual(lines.toSorted((left, right) => left - right))
  const names = files.textProjects.map((project) => project.name).join('\n')
  for (const named of ['2×35万千瓦', '城北水厂', '城南水厂', '核桃深加工']) {
    expect(names).toContain(named)
  }
  const known = new Set([...ids, ...files.boxes.flatMap((box) => box.projects.map(({ id }) => id))])
  for (const { id, related } of files.textProjects) {
    for (const other of related ?? []) expect(known.has(other), `${id} → ${other}`).toBe(true)
  }
})

test('rules of targets name products and boxes that the seeds have', () => {
  const products = new Map(
    files.boxes.map((box) => [
      box.box,
      new Set(
        box.projects
          .flatMap((project) => [project, ...(project.children ?? [])])
          .flatMap((entry) => entry.capacities ?? [])
          .map((line) => line.product),
      ),
    ]),
  )
  for (const { id, rule } of files.targets) {
    for (const box of rule?.boxes ?? []) {
      for (const product of rule?.products ?? []) {
        expect(products.get(box)?.has(product), `${id} ${box} ${product}`).toBe(true)
      }
    }
  }
})

test('the counts recorded in seeds/README.md are those of the files', () => {
  const readme = readFileSync(new URL('README.md', seeds), 'utf8')
  for (const words of [
    `${files.targets.length} targets`,
    `${files.textProjects.length} projects of the running text`,
    `${indicators.table1.rows.length} rows`,
    `${files.contents.length} headings`,
    `${files.parkStatements.length} statements`,
    `${files.units.length} units`,
  ]) {
    expect(readme).toContain(words)
  }
})
