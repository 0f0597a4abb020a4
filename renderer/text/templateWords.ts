import { defaultTemplates, type TemplateKey } from '../../shared/model/bulletin/templates.ts'
import type { BulletinText } from './bulletinZh.ts'
import type { PageText } from './i18n.ts'

export function isTemplateKey(key: string): key is TemplateKey {
  return Object.hasOwn(defaultTemplates, key)
}

/** A field as people read it; the name itself where the page has no word for it. */
export function fieldWord(name: string, t: PageText['t']): string {
  // The caller's fields are the bulletin's; any other has no word and is caught below.
  const key = `bulletin.field.${name as keyof BulletinText['field']}` as const
  const word: string = t(key)
  return word === key ? name : word
}

/** A template with its fields' names as people read them. */
export function wordedTemplate(text: string, t: PageText['t']): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => `{${fieldWord(name, t)}}`)
}

/** What people wrote, with the fields' own names; what is no field of this sentence stays as it is. */
export function namedTemplate(text: string, fields: readonly string[], t: PageText['t']): string {
  const names = new Map(fields.map((name) => [fieldWord(name, t), name]))
  return text.replace(/\{([^{}\n]*)\}/g, (whole, word: string) => {
    const name = names.get(word.trim())
    return name === undefined ? whole : `{${name}}`
  })
}
