import type { TypingText } from './typingZh.ts'

/** Every sentence about typing into the grid in English. */
export const typingEn: TypingText = {
  cell: '{{column}}, {{value}}, {{state}}, row {{row}}',
  editable: 'editable',
  readOnly: 'read only',
  notHere: "{{column}} can't be typed here. Space opens the details",
}
