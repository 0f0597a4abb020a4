import { z } from 'zod'
import {
  isColumnOf,
  layoutGroupKeys,
  layoutRows,
  layoutSections,
  layoutSources,
} from '../model/layouts/columnKeys.ts'
import { idSchema } from './project.ts'

/** Fonts that every Chinese office has, by the names that Windows and WPS know. */
export const sheetFonts = ['宋体', '黑体', '楷体', '仿宋', '华文中宋'] as const
export type SheetFont = (typeof sheetFonts)[number]

const words = z.string().max(400)

/** One column. What is left out is as the catalogue of columns has it. */
export const layoutColumnSchema = z.strictObject({
  /** One of `layoutColumnKeys` of the layout's source. */
  key: z.string().min(1).max(60),
  /** What the sheet prints, fields in braces filled in, line ends kept. */
  heading: z.string().max(60).optional(),
  widthMm: z.number().min(5).max(200).optional(),
  align: z.enum(['left', 'center', 'right']).optional(),
  /** A number format as spreadsheet programs write it. */
  format: z.string().min(1).max(60).optional(),
})
export type LayoutColumnSpec = z.infer<typeof layoutColumnSchema>

/** Columns under one merged heading. */
export const layoutColumnGroupSchema = z.strictObject({
  heading: z.string().min(1).max(60),
  columns: z.array(layoutColumnSchema).min(1).max(30),
})
export type LayoutColumnGroup = z.infer<typeof layoutColumnGroupSchema>

/**
 * A sheet as data. Texts may hold fields in braces (`{地区}`, `{年}`, …: `shared/text/layoutFields.ts`), filled in when the
 * sheet is made.
 */
export const sheetLayoutSchema = z
  .strictObject({
    /** In lists, in the sheet's tab and in its footer. */
    name: z.string().trim().min(1).max(60),
    title: z.string().min(1).max(120),
    subtitle: words,
    unitLeft: words,
    unitRight: words,
    source: z.enum(layoutSources),
    rows: z.enum(layoutRows),
    columns: z
      .array(z.union([layoutColumnSchema, layoutColumnGroupSchema]))
      .min(1)
      .max(60),
    /** What headings group the rows by, the outer one first. */
    groupBy: z.array(z.enum(layoutGroupKeys)).max(2),
    /** Sums beside the headings of groups, and 合计 above all. */
    subtotals: z.boolean(),
    /** `register`: as the register stands. `gap`: furthest below 序时 first. `due`: the nearest day first. */
    order: z.enum(['register', 'gap', 'due']),
    /** Of a sheet of sums: what its sections are made of, in order. */
    sections: z.array(z.enum(layoutSections)).max(5),
    /** Of a sheet of sums: order by share of the year plan, with a line where the average is. */
    ranking: z.boolean(),
    moneyUnit: z.enum(['wan', 'yi']),
    paper: z.enum(['A3', 'A4']),
    /** Left out, landscape. */
    orientation: z.enum(['landscape', 'portrait']).optional(),
    /** pt; left out, what suits the paper. */
    titlePt: z.number().min(8).max(36).optional(),
    bodyPt: z.number().min(6).max(16).optional(),
    /** Left out, 华文中宋 for the title and 宋体 for what is under it. */
    titleFont: z.enum(sheetFonts).optional(),
    bodyFont: z.enum(sheetFonts).optional(),
    /** Set side by side under the table. */
    signature: z.array(z.string().min(1).max(60)).max(6),
    /** Numbered under the table, before those that the figures themselves call for. */
    notes: z.array(words).max(20),
  })
  .superRefine((layout, context) => {
    const keys = layoutColumns(layout).map(({ key }) => key)
    for (const [at, key] of keys.entries()) {
      const repeated = key !== 'blank' && keys.indexOf(key) !== at
      if (!repeated && isColumnOf(layout.source, key)) continue
      const message = repeated
        ? `${key} is listed twice`
        : `${key} is no column of ${layout.source}`
      context.addIssue({ code: 'custom', path: ['columns'], message })
    }
    if (layout.source === 'groups' && layout.sections.length === 0) {
      context.addIssue({ code: 'custom', path: ['sections'], message: 'at least one section' })
    }
  })
export type SheetLayout = z.infer<typeof sheetLayoutSchema>

/** The columns of the tree from left to right. */
export function layoutColumns(layout: Pick<SheetLayout, 'columns'>): readonly LayoutColumnSpec[] {
  return layout.columns.flatMap((column) => ('key' in column ? [column] : column.columns))
}

/** With the id of a built-in layout it stands in its place; without one it is new. */
export const layoutInputSchema = z.strictObject({
  id: idSchema.optional(),
  layout: sheetLayoutSchema,
})
export type LayoutInput = z.infer<typeof layoutInputSchema>

/** A layout that can be printed: one of the program's own, one that stands in its place, or one that people made. */
export interface ListedLayout {
  readonly id: string
  readonly layout: SheetLayout
  readonly origin: 'builtIn' | 'changed' | 'own'
}

/** Files that layouts are handed on in. */
export const layoutFileSchema = z.strictObject({
  kind: z.literal('sheet-layouts'),
  version: z.literal(1),
  layouts: z
    .array(z.strictObject({ id: idSchema, layout: sheetLayoutSchema }))
    .min(1)
    .max(200),
})
export type LayoutFile = z.infer<typeof layoutFileSchema>
