/**
 * Every table of the ledger's content has `id` and `deleted` (1 = recycle bin), and holds the fold of the log: for
 * each field the `after_value` of its newest change. `batch` is one row per commit, `change` one per changed field.
 */
export const first = `
CREATE TABLE batch (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  stamp TEXT NOT NULL UNIQUE,
  device TEXT NOT NULL,
  actor TEXT NOT NULL,
  at TEXT NOT NULL,
  source TEXT NOT NULL,
  operation TEXT NOT NULL,
  reason TEXT,
  undoes TEXT REFERENCES batch (id)
) STRICT;

CREATE TABLE change (
  seq INTEGER PRIMARY KEY,
  batch INTEGER NOT NULL REFERENCES batch (seq),
  entity TEXT NOT NULL,
  entity_id TEXT NOT NULL,
  field TEXT NOT NULL,
  before_value ANY,
  after_value ANY
) STRICT;
CREATE INDEX change_by_entity ON change (entity, entity_id, seq);
CREATE INDEX change_by_batch ON change (batch);

CREATE TRIGGER batch_is_append_only_1 BEFORE UPDATE ON batch
BEGIN SELECT RAISE(ABORT, 'the change log is append-only'); END;
CREATE TRIGGER batch_is_append_only_2 BEFORE DELETE ON batch
BEGIN SELECT RAISE(ABORT, 'the change log is append-only'); END;
CREATE TRIGGER change_is_append_only_1 BEFORE UPDATE ON change
BEGIN SELECT RAISE(ABORT, 'the change log is append-only'); END;
CREATE TRIGGER change_is_append_only_2 BEFORE DELETE ON change
BEGIN SELECT RAISE(ABORT, 'the change log is append-only'); END;

CREATE VIEW change_log AS
  SELECT change.seq, batch.stamp, batch.device, batch.actor, batch.id AS batch, batch.at, batch.source,
    batch.operation, change.entity, change.entity_id, change.field, change.before_value AS before,
    change.after_value AS after, batch.reason, batch.undoes
  FROM change JOIN batch ON batch.seq = change.batch;

CREATE TABLE plan (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  short_name TEXT NOT NULL,
  region TEXT NOT NULL,
  region_code TEXT NOT NULL,
  bureau TEXT NOT NULL,
  first_year INTEGER NOT NULL,
  last_year INTEGER NOT NULL,
  deleted INTEGER NOT NULL
) STRICT;

CREATE TABLE source_text (
  id TEXT PRIMARY KEY,
  plan_id TEXT NOT NULL REFERENCES plan (id) DEFERRABLE INITIALLY DEFERRED,
  line INTEGER NOT NULL,
  text TEXT NOT NULL,
  deleted INTEGER NOT NULL
) STRICT;
CREATE INDEX source_text_by_line ON source_text (plan_id, line);

CREATE TABLE sector (
  id TEXT PRIMARY KEY,
  plan_id TEXT NOT NULL REFERENCES plan (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL,
  box_title TEXT NOT NULL,
  box_line INTEGER,
  category TEXT NOT NULL,
  position INTEGER NOT NULL,
  deleted INTEGER NOT NULL
) STRICT;

CREATE TABLE park (
  id TEXT PRIMARY KEY,
  plan_id TEXT NOT NULL REFERENCES plan (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL,
  aliases TEXT NOT NULL,
  position INTEGER NOT NULL,
  deleted INTEGER NOT NULL
) STRICT;

CREATE TABLE project (
  id TEXT PRIMARY KEY,
  plan_id TEXT NOT NULL REFERENCES plan (id) DEFERRABLE INITIALLY DEFERRED,
  parent_id TEXT REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
  box TEXT,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  category TEXT,
  category_basis TEXT,
  sector TEXT,
  park TEXT,
  park_basis TEXT,
  park_first_line INTEGER,
  park_last_line INTEGER,
  place TEXT,
  owner TEXT,
  responsible_unit TEXT,
  leader TEXT,
  level TEXT,
  stage TEXT,
  stage_first_line INTEGER,
  stage_last_line INTEGER,
  stage_note TEXT,
  construction_type TEXT,
  construction_type_printed TEXT,
  code TEXT,
  total_investment INTEGER,
  investment_first_line INTEGER,
  investment_last_line INTEGER,
  investment_note TEXT,
  planned_start TEXT,
  planned_end TEXT,
  actual_start TEXT,
  actual_end TEXT,
  verbatim TEXT,
  first_line INTEGER,
  last_line INTEGER,
  source_note TEXT,
  pinyin TEXT,
  notes TEXT,
  deleted INTEGER NOT NULL
) STRICT;
CREATE INDEX project_by_parent ON project (parent_id);

CREATE TABLE capacity (
  id TEXT PRIMARY KEY,
  project_id TEXT NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  product TEXT NOT NULL,
  quantity REAL NOT NULL,
  unit TEXT NOT NULL,
  canonical_quantity REAL,
  canonical_unit TEXT,
  phase TEXT,
  direction TEXT NOT NULL,
  addable INTEGER NOT NULL,
  verbatim TEXT,
  note TEXT,
  deleted INTEGER NOT NULL
) STRICT;
CREATE INDEX capacity_by_project ON capacity (project_id, position);

CREATE TABLE setting (
  id TEXT PRIMARY KEY,
  value TEXT NOT NULL,
  deleted INTEGER NOT NULL
) STRICT;
`
