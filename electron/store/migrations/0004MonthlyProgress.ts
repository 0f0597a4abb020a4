const project = 'project_id TEXT NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED'

/**
 * Monthly progress: plans of the year, facts and their corrections, closed months, opening balances, problems,
 * procedures, milestones, stage changes, lights. Records of one project and month (year, kind) have ids made of these
 * (`CK-01:2017-05`), so that the same month entered on two machines meets in one record; sample data has ids of its own
 * (`sample:CK-01:2017-05`) and gives way where a real record of the same month is there: the views say which count.
 */
export const monthlyProgress = `
ALTER TABLE project ADD COLUMN statistics_entry TEXT;
ALTER TABLE project ADD COLUMN statistics_on TEXT;

-- Which project a record belongs to, for its history, also when undo has made the record vanish.
CREATE INDEX change_of_project ON change (after_value, entity, entity_id) WHERE field = 'projectId';
DROP INDEX change_of_capacity_project;

CREATE TABLE year_plan (
  id TEXT PRIMARY KEY,
  ${project},
  year INTEGER NOT NULL,
  planned INTEGER,
  monthly TEXT,
  goals TEXT,
  sample INTEGER,
  deleted INTEGER NOT NULL
) STRICT;
CREATE INDEX year_plan_by_year ON year_plan (year, project_id);
CREATE INDEX year_plan_by_project ON year_plan (project_id);

CREATE TABLE progress (
  id TEXT PRIMARY KEY,
  ${project},
  month TEXT NOT NULL,
  year INTEGER NOT NULL GENERATED ALWAYS AS (CAST(substr(month, 1, 4) AS INTEGER)) VIRTUAL,
  invested INTEGER,
  funds_in_place INTEGER,
  statistics INTEGER,
  progress_text TEXT,
  problems TEXT,
  coordination TEXT,
  next_plan TEXT,
  reporter TEXT,
  reported_on TEXT,
  copied INTEGER,
  sample INTEGER,
  deleted INTEGER NOT NULL
) STRICT;
-- Both answer without touching the rows, whose texts are long: one for a month's figures, one for the years before.
CREATE INDEX progress_by_month ON progress (month, project_id, invested, funds_in_place, statistics, sample, deleted);
CREATE INDEX progress_by_project ON progress (project_id, year, month, invested, sample, deleted);

CREATE TABLE progress_correction (
  id TEXT PRIMARY KEY,
  ${project},
  month TEXT NOT NULL,
  field TEXT NOT NULL,
  delta INTEGER,
  text TEXT,
  reason TEXT NOT NULL,
  corrected_at TEXT NOT NULL,
  corrected_by TEXT NOT NULL,
  deleted INTEGER NOT NULL
) STRICT;
CREATE INDEX progress_correction_by_project ON progress_correction (project_id, month);

CREATE TABLE month_close (
  id TEXT PRIMARY KEY,
  closed INTEGER NOT NULL,
  closed_by TEXT,
  closed_at TEXT,
  deleted INTEGER NOT NULL
) STRICT;

CREATE TABLE opening_balance (
  id TEXT PRIMARY KEY,
  ${project},
  year INTEGER NOT NULL,
  invested INTEGER NOT NULL,
  note TEXT,
  sample INTEGER,
  deleted INTEGER NOT NULL
) STRICT;
CREATE INDEX opening_balance_by_project ON opening_balance (project_id, year);

CREATE TABLE problem (
  id TEXT PRIMARY KEY,
  ${project},
  text TEXT NOT NULL,
  responsible_unit TEXT,
  due TEXT,
  state TEXT NOT NULL,
  result TEXT,
  raised_month TEXT,
  done_on TEXT,
  notes TEXT,
  sample INTEGER,
  deleted INTEGER NOT NULL
) STRICT;
CREATE INDEX problem_by_project ON problem (project_id);

CREATE TABLE procedure (
  id TEXT PRIMARY KEY,
  ${project},
  kind TEXT NOT NULL,
  state TEXT NOT NULL,
  document_number TEXT,
  date TEXT,
  due TEXT,
  note TEXT,
  sample INTEGER,
  deleted INTEGER NOT NULL
) STRICT;
CREATE INDEX procedure_by_project ON procedure (project_id);

CREATE TABLE milestone (
  id TEXT PRIMARY KEY,
  ${project},
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  planned_date TEXT,
  actual_date TEXT,
  sample INTEGER,
  deleted INTEGER NOT NULL
) STRICT;
CREATE INDEX milestone_by_project ON milestone (project_id, position);

CREATE TABLE stage_change (
  id TEXT PRIMARY KEY,
  ${project},
  stage TEXT NOT NULL,
  before TEXT,
  date TEXT NOT NULL,
  document_number TEXT,
  note TEXT,
  sample INTEGER,
  deleted INTEGER NOT NULL
) STRICT;
CREATE INDEX stage_change_by_project ON stage_change (project_id, date);

CREATE TABLE light_rule (
  id TEXT PRIMARY KEY,
  enabled INTEGER NOT NULL,
  yellow REAL,
  red REAL,
  deleted INTEGER NOT NULL
) STRICT;

CREATE TABLE light_override (
  id TEXT PRIMARY KEY,
  ${project},
  month TEXT NOT NULL,
  dimension TEXT NOT NULL,
  colour TEXT NOT NULL,
  reason TEXT NOT NULL,
  deleted INTEGER NOT NULL
) STRICT;
CREATE INDEX light_override_by_month ON light_override (month, project_id);

CREATE TABLE sample_project (
  id TEXT PRIMARY KEY REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
  responsible_unit TEXT,
  stage TEXT,
  total_investment INTEGER,
  planned_start TEXT,
  planned_end TEXT,
  actual_start TEXT,
  actual_end TEXT,
  statistics_entry TEXT,
  statistics_on TEXT,
  deleted INTEGER NOT NULL
) STRICT;

CREATE VIEW counted_progress AS
  SELECT * FROM progress AS own WHERE deleted = 0 AND (sample IS NULL OR NOT EXISTS (
    SELECT 1 FROM progress AS entered
    WHERE entered.id = own.project_id || ':' || own.month AND entered.deleted = 0));
CREATE VIEW counted_year_plan AS
  SELECT * FROM year_plan AS own WHERE deleted = 0 AND (sample IS NULL OR NOT EXISTS (
    SELECT 1 FROM year_plan AS entered
    WHERE entered.id = own.project_id || ':' || own.year AND entered.deleted = 0));
CREATE VIEW counted_opening_balance AS
  SELECT * FROM opening_balance AS own WHERE deleted = 0 AND (sample IS NULL OR NOT EXISTS (
    SELECT 1 FROM opening_balance AS entered
    WHERE entered.id = own.project_id || ':' || own.year AND entered.deleted = 0));
`
