import type { LayoutsText } from './layoutsZh.ts'

/** Every sentence about layouts of sheets in English. */
export const layoutsEn: LayoutsText = {
  operation: { save: 'Change a layout', delete: 'Reset a layout', takeIn: 'Take in layouts' },
  history: { saved: 'Layout saved', removed: 'Layout removed' },
}
