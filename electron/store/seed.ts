import { textBox } from '../../shared/model/origin.ts'
import { pinyinKey } from '../../shared/model/pinyin.ts'
import type { Committer, Writer } from './commit.ts'
import { loadPlanData } from './seedPlanData.ts'
import type {
  SeedBox,
  SeedCapacity,
  SeedChild,
  SeedFiles,
  SeedProject,
  SeedTextProject,
} from './seedFiles.ts'

/** Places between two printed entries, so that children and later additions find room. */
const stride = 100

/** Loads a plan into the ledger as one batch: logged like every change, but not undoable. */
export function loadPlan(committer: Committer, files: SeedFiles): void {
  committer.commit({ operation: 'plan.load', source: 'seed' }, (writer) => {
    const { id, name, shortName, region, regionCode, bureau, firstYear, lastYear } = files.plan
    writer.insert('plan', id, {
      name,
      shortName,
      region,
      regionCode,
      bureau,
      firstYear,
      lastYear,
      categories: JSON.stringify(files.plan.categories),
    })
    for (const [index, text] of files.text.entries()) {
      writer.insert('source_text', `${id}:${index + 1}`, { planId: id, line: index + 1, text })
    }
    for (const [position, park] of files.parks.entries()) {
      writer.insert('park', `${id}:${park.id}`, {
        planId: id,
        name: park.name,
        aliases: JSON.stringify(park.aliases),
        position,
      })
    }
    for (const [position, box] of files.boxes.entries()) loadBox(writer, id, box, position)
    loadTextProjects(writer, id, files)
    loadPlanData(writer, id, files)
  })
}

function loadBox(writer: Writer, planId: string, box: SeedBox, position: number): void {
  writer.insert('sector', `${planId}:${box.box}`, {
    planId,
    name: box.sector,
    boxTitle: box.title,
    boxLine: box.boxLine,
    category: box.category,
    categoryBasis: 'inferred',
    position,
  })
  for (const [index, project] of box.projects.entries()) {
    const place = (position * 1000 + index) * stride
    loadProject(writer, planId, box, project, place)
    for (const [childIndex, child] of (project.children ?? []).entries()) {
      loadChild(writer, planId, box, project, child, place + childIndex + 1)
    }
  }
}

/** Where an entry stands: a printed box, or the running text. */
type Box = Pick<SeedBox, 'box' | 'sector' | 'category'>

/** Entries of the running text, after all boxes; sectors that no box has get a row of their own. */
function loadTextProjects(writer: Writer, planId: string, files: SeedFiles): void {
  const sectors = new Set(files.boxes.map((box) => box.sector))
  let position = files.boxes.length
  for (const [index, project] of files.textProjects.entries()) {
    const { sector, category } = project
    if (!sectors.has(sector)) {
      sectors.add(sector)
      writer.insert('sector', `${planId}:${textBox}-${sectors.size}`, {
        planId,
        name: sector,
        boxTitle: '',
        category,
        categoryBasis: 'inferred',
        position,
      })
      position += 1
    }
    const place = (files.boxes.length * 1000 + index) * stride
    loadProject(writer, planId, { box: textBox, sector, category }, project, place)
  }
  for (const { id, related } of files.textProjects) {
    for (const relatedId of related ?? []) {
      writer.insert('project_link', `${id}+${relatedId}`, { projectId: id, relatedId })
    }
  }
}

function loadProject(
  writer: Writer,
  planId: string,
  box: Box,
  project: SeedProject | SeedTextProject,
  position: number,
): void {
  const { totalInvestment: money } = project
  writer.insert('project', project.id, {
    ...shared(planId, box, project, position),
    ...placed(project),
    kind: project.kind,
    owner: project.owner ?? null,
    totalInvestment: money?.yuan ?? null,
    investmentFirstLine: money?.firstLine ?? null,
    investmentLastLine: money?.lastLine ?? null,
    investmentNote: money?.note ?? null,
    plannedEnd: project.plannedEnd ?? null,
  })
  loadCapacities(writer, project.id, project.capacities ?? [])
}

/** A child shares its parent's owner and park; money and dates are the parent's alone. */
function loadChild(
  writer: Writer,
  planId: string,
  box: Box,
  parent: SeedProject,
  child: SeedChild,
  position: number,
): void {
  writer.insert('project', child.id, {
    ...shared(planId, box, child, position),
    ...placed(parent),
    parentId: parent.id,
    kind: parent.kind,
    owner: parent.owner ?? null,
  })
  loadCapacities(writer, child.id, child.capacities ?? [])
}

function shared(planId: string, box: Box, entry: SeedChild, position: number) {
  return {
    planId,
    box: box.box,
    position,
    name: entry.name,
    pinyin: pinyinKey(entry.name),
    category: box.category,
    categoryBasis: 'inferred',
    sector: box.sector,
    stage: entry.stage?.value ?? null,
    stageFirstLine: entry.stage?.firstLine ?? null,
    stageLastLine: entry.stage?.lastLine ?? null,
    stageNote: entry.stage?.note ?? null,
    constructionType: entry.constructionType ?? null,
    constructionTypePrinted: entry.constructionTypePrinted ?? null,
    verbatim: entry.verbatim,
    firstLine: entry.firstLine,
    lastLine: entry.lastLine,
    sourceNote: entry.sourceNote ?? null,
  }
}

function placed(project: SeedProject | SeedTextProject) {
  return {
    park: project.park?.name ?? null,
    parkBasis: project.park?.basis ?? null,
    parkFirstLine: project.park?.firstLine ?? null,
    parkLastLine: project.park?.lastLine ?? null,
  }
}

function loadCapacities(
  writer: Writer,
  projectId: string,
  capacities: readonly SeedCapacity[],
): void {
  for (const [position, capacity] of capacities.entries()) {
    const { phase, note, addable, ...fields } = capacity
    writer.insert('capacity', `${projectId}/${position + 1}`, {
      ...fields,
      projectId,
      position,
      addable: addable ? 1 : 0,
      phase: phase ?? null,
      note: note ?? null,
    })
  }
}

/** A ledger with no project yet still has a plan that its projects belong to. */
export function loadEmptyPlan(committer: Committer): void {
  committer.commit({ operation: 'plan.load', source: 'seed' }, (writer) => {
    writer.insert('plan', 'plan', {
      name: '重点项目台账',
      shortName: '重点项目台账',
      region: '',
      regionCode: '',
      bureau: '',
      firstYear: 0,
      lastYear: 0,
      categories: '[]',
    })
  })
}
