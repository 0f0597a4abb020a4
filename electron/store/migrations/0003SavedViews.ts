/** Views (视图): what people keep of the grid's filter, columns, groups and order, under a name. */
export const savedViews = `
CREATE TABLE saved_view (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  -- A ViewDefinition as JSON: one field of the log, changed and taken back as a whole.
  definition TEXT NOT NULL,
  position INTEGER NOT NULL,
  deleted INTEGER NOT NULL
) STRICT;
`
