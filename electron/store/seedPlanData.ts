import type { Writer } from './commit.ts'
import type { SeedFiles } from './seedFiles.ts'

/** The rest of a plan as data: contents, targets, indicators, what is said of parks, responsible units. */
export function loadPlanData(writer: Writer, planId: string, files: SeedFiles): void {
  for (const [index, { level, title, line }] of files.contents.entries()) {
    writer.insert('section', `${planId}:${index + 1}`, { planId, level, title, line })
  }
  loadTargets(writer, planId, files)
  loadIndicators(writer, planId, files)
  for (const [index, statement] of files.parkStatements.entries()) {
    writer.insert('park_statement', `${planId}:${index + 1}`, { planId, ...statement })
  }
  for (const [position, unit] of files.units.entries()) {
    const { id, name, aliases, formerName, renamedOn, renameNote } = unit
    writer.insert('unit', id, {
      name,
      aliases: JSON.stringify(aliases),
      formerName: formerName ?? null,
      renamedOn: renamedOn ?? null,
      renameNote: renameNote ?? null,
      position,
    })
  }
}

function loadTargets(writer: Writer, planId: string, files: SeedFiles): void {
  for (const [position, target] of files.targets.entries()) {
    const { id, baseline, rule, upper, park, sector, box, sameAs, indicator, note, ...fields } =
      target
    writer.insert('target', id, {
      ...fields,
      planId,
      position,
      upper: upper ?? null,
      park: park ?? null,
      sector: sector ?? null,
      box: box ?? null,
      sameAs: sameAs ?? null,
      indicator: indicator ?? null,
      note: note ?? null,
      baselineQuantity: baseline?.quantity ?? null,
      baselineUnit: baseline?.unit ?? null,
      baselineYear: baseline?.year ?? null,
      baselineFirstLine: baseline?.firstLine ?? null,
      baselineLastLine: baseline?.lastLine ?? null,
      rule: rule === undefined ? null : JSON.stringify({ ...rule, note: rule.note ?? null }),
    })
  }
}

function loadIndicators(writer: Writer, planId: string, { indicators }: SeedFiles): void {
  if (indicators === null) return
  for (const [tableNo, table] of [
    [1, indicators.table1],
    [2, indicators.table2],
  ] as const) {
    for (const [position, row] of table.rows.entries()) {
      writer.insert('indicator', row.id, {
        planId,
        position,
        tableNo,
        no: row.no,
        part: row.part ?? null,
        groupName: row.group,
        parent: row.parent ?? null,
        name: row.name,
        unit: row.unit,
        baseYear: table.baseYear,
        targetYear: row.targetYear ?? table.targetYear,
        base: JSON.stringify(row.base),
        target: JSON.stringify(row.target),
        growth: JSON.stringify(row.growth),
        nature: row.nature ?? null,
        responsibleUnit: row.responsibleUnit ?? null,
        better: row.better,
        upperLimit: row.upperLimit ? 1 : 0,
        firstLine: row.firstLine,
        lastLine: row.lastLine,
        note: row.note ?? null,
      })
    }
  }
}
