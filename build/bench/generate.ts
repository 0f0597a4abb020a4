import { canonicalCapacity } from '../../shared/model/capacityUnit.ts'
import { pinyinKey } from '../../shared/model/pinyin.ts'
import { constructionTypes, levels, stages } from '../../shared/model/vocabulary.ts'
import { Committer, type Writer } from '../../electron/store/commit.ts'
import type { Fields } from '../../electron/store/entities.ts'
import { openLedger } from '../../electron/store/open.ts'
import { readProjects } from '../../electron/store/projects.ts'
import { loadPlan } from '../../electron/store/seed.ts'
import type { SeedFiles } from '../../electron/store/seedFiles.ts'
import { type Random, seededRandom } from './random.ts'
import {
  adjectives,
  givenNames,
  notes,
  ownerFirst,
  ownerKinds,
  ownerSecond,
  places,
  surnames,
  units,
  wordsOfSector,
} from './words.ts'

interface Frame {
  readonly files: SeedFiles
  readonly random: Random
  /** Place in printed order of the plan's last project. */
  readonly after: number
}

/** Share of printed entries that bundle several works. */
const bundled = 0.04

/**
 * Makes a ledger of `rows` projects (children included) at `path`: the plan with its own projects, and generated ones up to
 * that number. Written through the store's own commit, so that log and tables are what a ledger of that size would hold.
 * The same `rows` give the same ledger. Throws where the plan alone has more projects.
 */
export function generateLedger(path: string, rows: number, files: SeedFiles): void {
  const ledger = openLedger(path, true)
  try {
    const author = { device: 'bench', actor: 'bench', source: 'bench' }
    let batches = 0
    const newId = (): string => `bench-batch-${(batches += 1)}`
    const clock = { now: () => Date.UTC(2017, 5, 1, 8) }
    const committer = new Committer(ledger.database, author, clock, newId)
    loadPlan(committer, files)
    const planned = readProjects(ledger.database, false)
    if (planned.length > rows) throw new Error(`the plan has ${planned.length} projects already`)
    const after = Math.max(...planned.map((project) => project.position))
    committer.commit({ operation: 'plan.load', source: 'seed' }, (writer) => {
      const frame = { files, random: seededRandom(rows), after }
      insertProjects(writer, frame, rows - planned.length)
    })
  } finally {
    ledger.close()
  }
}

function insertProjects(writer: Writer, frame: Frame, rows: number): void {
  const { random } = frame
  let made = 0
  while (made < rows) {
    const id = idOf(made)
    const fields = entryFields(frame, made)
    writer.insert('project', id, fields)
    insertCapacities(writer, frame, id, String(fields['sector']))
    made += 1
    if (!random.chance(bundled)) continue
    for (let children = random.integer(2, 4); children > 0 && made < rows; children -= 1) {
      writer.insert('project', idOf(made), childFields(frame, made, id, fields))
      insertCapacities(writer, frame, idOf(made), String(fields['sector']))
      made += 1
    }
  }
}

/** As long as the uuid that a project made by a person has, and as easy to sort. */
function idOf(index: number): string {
  return `01900000-0000-7000-8000-${index.toString(16).padStart(12, '0')}`
}

function entryFields({ files, random, after }: Frame, index: number): Fields {
  const box = files.boxes[random.integer(0, files.boxes.length - 1)]
  if (box === undefined) throw new Error('the plan has no boxes')
  const sector = wordsOfSector(box.sector)
  const ownerName = random.pick(ownerFirst) + random.pick(ownerSecond)
  const scale = `${random.integer(1, 900)}${random.pick(sector.products)[1].replace('/年', '')}`
  const name = `${ownerName} ${random.pick(adjectives)}${scale}${random.pick(sector.works)}`
  const yuan = random.integer(5, 400_000) * 10_000
  const start = random.integer(2012, 2019)
  const line = random.integer(1, files.text.length - 2)
  const lines = { firstLine: line, lastLine: line + random.integer(0, 1) }
  const stage = random.chance(0.85) ? random.pick(stages) : null
  return {
    ...parkFields(files, random, line),
    planId: files.plan.id,
    box: box.box,
    position: after + (index + 1) * 100,
    name,
    pinyin: pinyinKey(name),
    kind: random.chance(0.97) ? 'project' : 'programme',
    category: box.category,
    categoryBasis: 'inferred',
    sector: box.sector,
    place: random.chance(0.6) ? random.pick(places) : null,
    owner: random.chance(0.75) ? ownerName + random.pick(ownerKinds) : null,
    responsibleUnit: random.chance(0.85) ? random.pick(units) : null,
    leader: random.chance(0.7) ? random.pick(surnames) + random.pick(givenNames) : null,
    level: random.chance(0.9) ? random.pick(levels) : null,
    stage,
    stageFirstLine: stage === null ? null : line,
    stageLastLine: stage === null ? null : line,
    constructionType: random.chance(0.8) ? random.pick(constructionTypes) : null,
    constructionTypePrinted: random.chance(0.4) ? '新建' : null,
    code: random.chance(0.6)
      ? `${start}-141181-${random.integer(10, 89)}-03-${String(index % 1_000_000).padStart(6, '0')}`
      : null,
    totalInvestment: random.chance(0.9) ? yuan : null,
    plannedStart: random.chance(0.85) ? month(start, random) : null,
    plannedEnd: random.chance(0.85) ? String(start + random.integer(1, 4)) : null,
    actualStart: random.chance(0.5) ? month(start, random) : null,
    actualEnd: random.chance(0.15) ? month(start + 2, random) : null,
    verbatim: `${name}，总投资${yuan / 10_000}万元，建设期${random.integer(1, 4)}年，${random.pick(notes)}`,
    ...lines,
    notes: random.chance(0.3) ? random.pick(notes) : null,
  }
}

/** Half of the projects lie in a park, most of those because their sector does. */
function parkFields({ parks }: SeedFiles, random: Random, line: number): Fields {
  const park = random.chance(0.55) ? parks[random.integer(0, parks.length - 1)] : undefined
  return park === undefined
    ? {}
    : {
        park: park.name,
        parkBasis: random.chance(0.8) ? 'inferred' : 'stated',
        parkFirstLine: line,
        parkLastLine: line,
      }
}

/** A part of a bundled entry: owner, place and sector are its parent's; money and dates are the parent's alone. */
function childFields(
  { random, after }: Frame,
  index: number,
  parentId: string,
  parent: Fields,
): Fields {
  const sector = wordsOfSector(String(parent['sector']))
  const name = `${random.pick(places)}${random.pick(adjectives)}${random.pick(sector.works)}`
  const shared = [
    'planId',
    'box',
    'kind',
    'category',
    'categoryBasis',
    'sector',
    'park',
    'parkBasis',
  ]
  const cited = ['parkFirstLine', 'parkLastLine', 'owner', 'firstLine', 'lastLine']
  return {
    ...Object.fromEntries([...shared, ...cited].map((field) => [field, parent[field] ?? null])),
    parentId,
    position: after + (index + 1) * 100,
    name,
    pinyin: pinyinKey(name),
    stage: random.chance(0.5) ? random.pick(stages) : null,
    verbatim: name,
  }
}

function month(year: number, random: Random): string {
  return `${year}-${String(random.integer(1, 12)).padStart(2, '0')}`
}

/** One to three lines; the second half of them in a phase of their own. */
function insertCapacities(
  writer: Writer,
  { random }: Frame,
  projectId: string,
  sector: string,
): void {
  const { products } = wordsOfSector(sector)
  const count = random.integer(1, 3)
  for (let position = 0; position < count; position += 1) {
    const [product, unit] = random.pick(products)
    const quantity = random.integer(1, 900)
    writer.insert('capacity', `${projectId}/${position + 1}`, {
      projectId,
      position,
      product,
      quantity,
      unit,
      ...canonicalCapacity(quantity, unit),
      phase: position > 0 && random.chance(0.5) ? '一期' : null,
      direction: unit === '户' || unit === '张' ? 'count' : 'output',
      addable: position === 0 ? 1 : 0,
      verbatim: `${quantity}${unit}${product}`,
    })
  }
}
