/** Layouts of sheets (表样): what people changed of the program's own, and those they made. */
export const sheetLayouts = `
CREATE TABLE sheet_layout (
  id TEXT PRIMARY KEY,
  -- A SheetLayout as JSON: one field of the log, changed and taken back as a whole.
  layout TEXT NOT NULL,
  deleted INTEGER NOT NULL
) STRICT;
`
