import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import {
  readSeedFiles,
  type SeedCapacity,
  type SeedChild,
  type SeedProject,
} from '../../electron/store/seedFiles.ts'
import { canonicalUnitOf, scaleByPower } from '../../shared/model/capacityUnit.ts'
import { seeds } from '../helpers/ledger.ts'

const files = readSeedFiles(seeds)
const projects = files.boxes.flatMap((box) => box.projects)
const withChildren = (project: SeedProject): readonly SeedChild[] => [
  project,
  ...(project.children ?? []),
]
const entries = projects.flatMap(withChildren)

const bare = (text: string): string => text.replace(/\s+/g, '')
const printed = (firstLine: number, lastLine: number): string =>
  bare(files.text.slice(firstLine - 1, lastLine).join(''))

test.each(entries.map((entry) => [entry.id, entry] as const))(
  '%s: the verbatim stands in its lines, and needs each of them',
  (_, { verbatim, firstLine, lastLine }) => {
    expect(printed(firstLine, lastLine)).toContain(bare(verbatim))
    if (lastLine > firstLine) {
      expect(printed(firstLine + 1, lastLine)).not.toContain(bare(verbatim))
      expect(printed(firstLine, lastLine - 1)).not.toContain(bare(verbatim))
    }
  },
)

test('children and capacity lines stand inside their entry, word for word', () => {
  for (const project of projects) {
    for (const child of project.children ?? []) {
      expect(bare(project.verbatim), child.id).toContain(bare(child.verbatim))
    }
  }
  for (const entry of entries) {
    for (const capacity of entry.capacities ?? []) {
      expect(bare(entry.verbatim), entry.id).toContain(bare(capacity.verbatim))
    }
  }
})

test('each box stands under its printed title, and no entry is left out between its lines', () => {
  for (const box of files.boxes) {
    expect(bare(files.text[box.boxLine - 1] ?? '')).toBe(bare(`专栏：${box.title}`))
    const covered = new Set<number>()
    for (const { firstLine, lastLine } of box.projects) {
      for (let line = firstLine; line <= lastLine; line += 1) covered.add(line)
    }
    const last = Math.max(...covered)
    for (let line = box.boxLine + 1; line <= last; line += 1) {
      const isHeading = files.text[line - 1]?.trim() === '旅游产业示范项目：'
      expect(covered.has(line) || isHeading, `${box.box}, line ${line}`).toBe(true)
    }
  }
})

test('counts per box are those recorded in seeds/README.md', () => {
  const readme = readFileSync(new URL('README.md', seeds), 'utf8')
  const recorded = [
    ...readme.matchAll(/^\| ([A-Z]{2}) +\|.*\| +(\d+) +\| +(\d+) +\| +(\d+) +\|$/gm),
  ].map(([, box, ...counts]) => [box, ...counts.map(Number)])
  const counted = files.boxes.map((box) => {
    const all = box.projects.flatMap(withChildren)
    return [
      box.box,
      box.projects.length,
      all.length - box.projects.length,
      all.flatMap((entry) => entry.capacities ?? []).length,
    ]
  })
  expect(recorded).toEqual(counted)
  const [entriesTotal, childrenTotal, capacitiesTotal] = [1, 2, 3].map((column) =>
    counted.reduce((sum, row) => sum + Number(row[column]), 0),
  )
  expect(readme).toContain(
    `**${entriesTotal} entries, ${childrenTotal} children, ${capacitiesTotal} capacity lines**`,
  )
})

test('ids number the entries of a box in printed order, children by letter', () => {
  for (const box of files.boxes) {
    expect(box.projects.map((project) => project.id)).toEqual(
      box.projects.map((_, index) => `${box.box}-${String(index + 1).padStart(2, '0')}`),
    )
    const lines = box.projects.map((project) => project.firstLine)
    expect(lines).toEqual(lines.toSorted((left, right) => left - right))
  }
  for (const { id, children } of projects) {
    const letters = (children ?? []).map((_, index) => `${id}${'abcdefgh'[index] ?? '?'}`)
    expect((children ?? []).map((child) => child.id)).toEqual(letters)
  }
})

test('canonical quantities follow from the printed ones, but for the slip that its note explains', () => {
  const odd: string[] = []
  for (const entry of entries) {
    for (const { quantity, unit, canonicalQuantity, canonicalUnit } of entry.capacities ?? []) {
      const canonical = canonicalUnitOf(unit)
      if (canonical === null) odd.push(`${entry.id} ${unit} → ${canonicalUnit}`)
      else {
        expect(canonicalUnit, entry.id).toBe(canonical.unit)
        expect(canonicalQuantity, entry.id).toBe(scaleByPower(quantity, canonical.power))
      }
    }
  }
  expect(odd.filter((each) => each.startsWith('CC-'))).toEqual(['CC-09b 万/年 → 万吨/年'])
})

test('an owner is printed in the entry itself', () => {
  for (const { id, owner, verbatim } of projects) {
    if (owner !== undefined) expect(bare(verbatim), id).toContain(bare(owner))
  }
})

test('stages and investments cite lines that speak of them', () => {
  for (const entry of entries) {
    const { stage } = entry
    if (stage === undefined) continue
    const quote = /“(.+)”/.exec(stage.note ?? '')?.[1]
    if (quote === undefined) throw new Error(`${entry.id}: the stage's note quotes nothing`)
    for (const piece of quote.split('…')) {
      expect(printed(stage.firstLine, stage.lastLine), entry.id).toContain(bare(piece))
    }
  }
  for (const { id, totalInvestment } of projects) {
    if (totalInvestment === undefined) continue
    const amount = `${totalInvestment.yuan / 100_000_000}亿元`
    expect(printed(totalInvestment.firstLine, totalInvestment.lastLine), id).toContain(amount)
  }
})

test('a park is one of the five, with the lines that state or imply it', () => {
  const names = new Map(files.parks.map((park) => [park.name, [park.name, ...park.aliases]]))
  for (const { id, park, verbatim } of projects) {
    if (park === undefined) continue
    const aliases = names.get(park.name)
    if (aliases === undefined) throw new Error(`${id}: ${park.name} is no park of the plan`)
    if (park.basis === 'stated') {
      expect(
        aliases.some((alias) => bare(verbatim).includes(alias)),
        id,
      ).toBe(true)
    }
  }
})

test('sums of capacity agree with the figures worked out from the plan by hand', () => {
  const sum = (box: string, accept: (line: SeedCapacity) => boolean): number =>
    files.boxes
      .filter((each) => each.box === box)
      .flatMap((each) => each.projects.flatMap(withChildren))
      .flatMap((entry) => entry.capacities ?? [])
      .filter((line) => line.addable && line.direction === 'output' && accept(line))
      .reduce((total, line) => total + line.canonicalQuantity, 0)
  expect(sum('CK', (line) => line.product === '焦炭')).toBe(500 + 500 + 300 + 180 + 248)
  expect(sum('NE', (line) => line.product.includes('光伏'))).toBe(100 + 1000 + 20)
})
