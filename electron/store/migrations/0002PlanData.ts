/** The plan as data: contents, targets, indicators with yearly actuals, what is said of parks, units, notes on findings. */
export const planData = `
-- Which project a capacity line belongs to, also when undo has made the line vanish.
CREATE INDEX change_of_capacity_project ON change (after_value, entity_id)
  WHERE entity = 'capacity' AND field = 'projectId';

ALTER TABLE plan ADD COLUMN categories TEXT;
ALTER TABLE sector ADD COLUMN category_basis TEXT;

CREATE TABLE section (
  id TEXT PRIMARY KEY,
  plan_id TEXT NOT NULL REFERENCES plan (id) DEFERRABLE INITIALLY DEFERRED,
  level INTEGER NOT NULL,
  title TEXT NOT NULL,
  line INTEGER NOT NULL,
  deleted INTEGER NOT NULL
) STRICT;

CREATE TABLE target (
  id TEXT PRIMARY KEY,
  plan_id TEXT NOT NULL REFERENCES plan (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  subject TEXT NOT NULL,
  kind TEXT NOT NULL,
  quantity REAL NOT NULL,
  upper REAL,
  comparator TEXT NOT NULL,
  better TEXT NOT NULL,
  unit TEXT NOT NULL,
  canonical_quantity REAL NOT NULL,
  canonical_unit TEXT NOT NULL,
  year TEXT NOT NULL,
  baseline_quantity REAL,
  baseline_unit TEXT,
  baseline_year TEXT,
  baseline_first_line INTEGER,
  baseline_last_line INTEGER,
  park TEXT,
  sector TEXT,
  box TEXT,
  verbatim TEXT NOT NULL,
  first_line INTEGER NOT NULL,
  last_line INTEGER NOT NULL,
  rule TEXT,
  same_as TEXT,
  indicator TEXT,
  note TEXT,
  deleted INTEGER NOT NULL
) STRICT;

CREATE TABLE indicator (
  id TEXT PRIMARY KEY,
  plan_id TEXT NOT NULL REFERENCES plan (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  table_no INTEGER NOT NULL,
  no INTEGER NOT NULL,
  part TEXT,
  group_name TEXT NOT NULL,
  parent TEXT,
  name TEXT NOT NULL,
  unit TEXT NOT NULL,
  base_year INTEGER NOT NULL,
  target_year INTEGER NOT NULL,
  base TEXT NOT NULL,
  target TEXT NOT NULL,
  growth TEXT NOT NULL,
  nature TEXT,
  responsible_unit TEXT,
  better TEXT NOT NULL,
  upper_limit INTEGER NOT NULL,
  first_line INTEGER NOT NULL,
  last_line INTEGER NOT NULL,
  note TEXT,
  deleted INTEGER NOT NULL
) STRICT;

CREATE TABLE indicator_value (
  id TEXT PRIMARY KEY,
  indicator_id TEXT NOT NULL REFERENCES indicator (id) DEFERRABLE INITIALLY DEFERRED,
  year INTEGER NOT NULL,
  value REAL NOT NULL,
  source TEXT,
  stated_on TEXT,
  note TEXT,
  deleted INTEGER NOT NULL
) STRICT;

CREATE TABLE park_statement (
  id TEXT PRIMARY KEY,
  plan_id TEXT NOT NULL REFERENCES plan (id) DEFERRABLE INITIALLY DEFERRED,
  park TEXT NOT NULL,
  verbatim TEXT NOT NULL,
  first_line INTEGER NOT NULL,
  last_line INTEGER NOT NULL,
  deleted INTEGER NOT NULL
) STRICT;

CREATE TABLE unit (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  aliases TEXT NOT NULL,
  former_name TEXT,
  renamed_on TEXT,
  rename_note TEXT,
  contact TEXT,
  phone TEXT,
  notes TEXT,
  position INTEGER NOT NULL,
  deleted INTEGER NOT NULL
) STRICT;

CREATE TABLE finding_note (
  id TEXT PRIMARY KEY,
  note TEXT,
  settled INTEGER NOT NULL,
  deleted INTEGER NOT NULL
) STRICT;

CREATE TABLE project_link (
  id TEXT PRIMARY KEY,
  project_id TEXT NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
  related_id TEXT NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
  note TEXT,
  deleted INTEGER NOT NULL
) STRICT;
`
