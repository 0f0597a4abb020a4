import { LedgerError } from '../../shared/errors.ts'
import { faultOfTemplate } from '../../shared/model/bulletin/templateFault.ts'
import {
  defaultTemplates,
  type TemplateKey,
  templateKeys,
  type Templates,
} from '../../shared/model/bulletin/templates.ts'
import type { ListedTemplate, TemplateTexts } from '../../shared/schemas/bulletinTemplate.ts'
import type { Writer } from './commit.ts'
import type { Database } from './connection.ts'

/** Every sentence of the bulletin, the program's own where nobody changed it or this program can't fill it in. */
export function readTemplates(database: Database): Templates {
  const rows = database
    .prepare('SELECT id, text FROM bulletin_template WHERE deleted = 0')
    .all() as { readonly id: string; readonly text: string }[]
  const kept = new Map(rows.map(({ id, text }) => [id, text]))
  const changed = templateKeys.flatMap((key) => {
    const text = kept.get(key)
    return text === undefined || faultOfTemplate(key, text) !== null ? [] : [[key, text] as const]
  })
  return { ...defaultTemplates, ...Object.fromEntries(changed) }
}

export function listTemplates(database: Database): readonly ListedTemplate[] {
  const templates = readTemplates(database)
  return templateKeys.map((key) => ({
    key,
    text: templates[key],
    defaultText: defaultTemplates[key],
  }))
}

/** One that is given the program's own words is the program's own again. Throws `bad-input`. */
export function saveTemplates(writer: Writer, texts: TemplateTexts): void {
  const given = givenTexts(texts)
  for (const [key, text] of given) {
    const isKept = writer.read('bulletin_template', key) !== null
    const fields = { text, deleted: text === defaultTemplates[key] ? 1 : 0 }
    if (isKept) writer.write('bulletin_template', key, fields)
    else if (fields.deleted === 0) writer.insert('bulletin_template', key, fields)
  }
}

/** Has the program say these sentences in its own words again. */
export function resetTemplates(writer: Writer, keys: readonly TemplateKey[]): void {
  for (const key of keys) {
    if (writer.read('bulletin_template', key) === null) continue
    writer.write('bulletin_template', key, { text: defaultTemplates[key], deleted: 1 })
  }
}

/** Texts that can be filled in. Throws `bad-input` with the sentence, what is wrong in it and what would be accepted. */
export function givenTexts(texts: TemplateTexts): readonly (readonly [TemplateKey, string])[] {
  const given = templateKeys.flatMap((key) => {
    const text = texts[key]
    return text === undefined ? [] : [[key, text] as const]
  })
  for (const [key, text] of given) refuseFaulty(key, text)
  return given
}

function refuseFaulty(key: TemplateKey, text: string): void {
  const fault = faultOfTemplate(key, text)
  if (fault === null) return
  switch (fault.kind) {
    case 'unknownField': {
      const accepted = fault.accepted.map((name) => `{${name}}`).join(' ')
      throw new LedgerError(
        'bad-input',
        `The sentence ${key} of the bulletin has no field {${fault.name}}; it has ${accepted}.`,
        { field: key, value: `{${fault.name}}`, accepted },
      )
    }
    case 'openField':
    case 'openClause': {
      const accepted = fault.kind === 'openField' ? '{ }' : '[ ]'
      throw new LedgerError(
        'bad-input',
        `In the sentence ${key} of the bulletin a bracket lacks its other half: ${accepted}.`,
        { field: key, value: text, accepted },
      )
    }
    default:
      fault satisfies never
  }
}
