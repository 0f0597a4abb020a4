import { type SheetLayout, sheetLayoutSchema } from '../../../shared/schemas/sheetLayout.ts'
import type { LayoutFormsText } from '../../text/layoutFormsZh.ts'

/** What is wrong with a layout, by what has to be put right. */
export type LayoutFault = keyof LayoutFormsText['fault']

/** @param names of all other layouts */
export function faultsOf(
  layout: SheetLayout,
  names: ReadonlySet<string>,
): ReadonlySet<LayoutFault> {
  const faults = new Set<LayoutFault>()
  if (names.has(layout.name.trim())) faults.add('nameTaken')
  const read = sheetLayoutSchema.safeParse(layout)
  if (read.success) return faults
  for (const { path } of read.error.issues) faults.add(faultAt(path, layout))
  return faults
}

function faultAt([part]: readonly PropertyKey[], layout: SheetLayout): LayoutFault {
  switch (part) {
    case 'name':
    case 'title':
    case 'sections':
    case 'titlePt':
    case 'bodyPt':
    case 'signature':
    case 'notes':
      return part
    case 'columns':
      if (layout.columns.length === 0) return 'columns'
      return layout.columns.some((entry) => 'columns' in entry && entry.heading === '')
        ? 'heading'
        : 'width'
    default:
      return 'other'
  }
}
