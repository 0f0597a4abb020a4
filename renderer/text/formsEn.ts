import type { FormsText } from './formsZh.ts'

/** Every sentence of the pages on which the bulletin's sentences are edited in English. */
export const formsEn: FormsText = {
  tabs: 'Pages of the settings',
  tab: { general: 'General', bulletin: 'Bulletin', layouts: 'Layouts' },
  leave: {
    title: {
      bulletin: 'The bulletin’s sentences are not saved yet',
      layouts: 'The layout is not saved yet',
    },
    text: 'What you changed is still there; the ledger holds the earlier words.',
    back: 'Go back and go on',
    discard: 'Discard the changes',
    save: 'Save',
  },
  bulletin: {
    listLabel: 'Sentences of the bulletin in the order of print',
    changed: 'Changed',
    changedHint: 'Differs from the program’s own',
    unsaved: 'Not saved',
    faulty: 'Faulty',
    edit: 'How “{{name}}” is written',
    fields: 'Insert a field',
    fieldHint: 'Insert “{{name}}” at the caret',
    hint: 'Fields in braces are filled in from the month’s figures; what stands in square brackets is left out where a field has none.',
    leadHint: 'A line that begins with # opens with a numbered heading; each line is a paragraph.',
    emptyHint: 'Left empty, the sentence is not printed.',
    preview: 'Reads in {{month}}',
    nothing: 'There is nothing to say this month: the sentence is left out',
    more: 'and {{n}} more in the same words',
    noBulletin:
      'There is no year plan or figure for {{month}}, and so no bulletin. Choose another month for a preview.',
    fault: {
      unknownField: 'This sentence has no field “{{name}}”. It has: {{accepted}}',
      openField: 'A brace lacks its other half; a field is written as “{year}”',
      openClause: 'A bracket lacks its other half; what may be left out is written as “[…]”',
    },
    restore: 'The program’s own words',
    restoreAll: 'All in the program’s own words',
    restored: 'The bulletin is in the program’s own words again',
    discard: 'Discard',
    save: 'Save changes',
    saveCount: 'Save {{n}} changes',
    saved: 'Sentences of the bulletin saved: {{n}}',
    whole: 'The whole bulletin of {{month}}',
    wholeNote: 'Click a paragraph to edit it',
    annexes: 'Annexes:',
    sample: 'Sample data, not for statistics',
  },
}
