/** Sentences of the monthly bulletin (通报模板) that people changed; the id is the sentence's key. */
export const bulletinTemplates = `
CREATE TABLE bulletin_template (
  id TEXT PRIMARY KEY,
  text TEXT NOT NULL,
  deleted INTEGER NOT NULL
) STRICT;
`
