import type { BulletinDocument, Run } from '../../../shared/model/bulletin/bulletinDocument.ts'
import type { TemplateKey } from '../../../shared/model/bulletin/templates.ts'

/** Sentences above the text, each of which is a line of its own. */
export const headKeys = [
  'masthead',
  'issue',
  'office',
  'date',
  'title',
  'salutation',
] as const satisfies readonly TemplateKey[]
export type HeadKey = (typeof headKeys)[number]

export function isHeadKey(key: TemplateKey): key is HeadKey {
  return headKeys.some((each) => each === key)
}

/** A paragraph as it reads, its second-level heading apart. */
export interface ReadParagraph {
  readonly lead: string
  readonly runs: readonly Run[]
}

/** What a sentence came to in a bulletin; none where there was nothing to say. */
export function paragraphsOf(
  document: BulletinDocument,
  key: TemplateKey,
): readonly ReadParagraph[] {
  if (!isHeadKey(key)) {
    return document.paragraphs.filter(({ template }) => template === key)
  }
  return headLines(document, key)
    .filter((line) => line !== '')
    .map((line) => ({ lead: '', runs: [line] }))
}

function headLines(document: BulletinDocument, key: HeadKey): readonly string[] {
  switch (key) {
    case 'masthead':
      return [document.masthead]
    case 'issue':
      return [document.issue]
    case 'office':
      return [document.bureau]
    case 'date':
      return [document.date]
    case 'title':
      return document.titleLines
    case 'salutation':
      return [document.salutation]
    default:
      return key satisfies never
  }
}
