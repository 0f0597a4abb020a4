import { hasBalancedClauses } from './template.ts'
import { fieldsOfTemplate, type TemplateKey } from './templates.ts'

/** Why a template can't be filled in: a field that its sentence doesn't have, or a bracket without its other half. */
export type TemplateFault =
  | {
      readonly kind: 'unknownField'
      /** As it stands between the braces. */
      readonly name: string
      readonly accepted: readonly string[]
    }
  | { readonly kind: 'openClause' }
  | { readonly kind: 'openField' }

/** The first fault of a template; null where it can be filled in. An empty one is fine: its sentence is left out. */
export function faultOfTemplate(key: TemplateKey, text: string): TemplateFault | null {
  const accepted = fieldsOfTemplate(key)
  for (const [, name = ''] of text.matchAll(/\{([^{}\n]*)\}/g)) {
    if (!accepted.includes(name)) return { kind: 'unknownField', name, accepted }
  }
  if (/[{}]/.test(text.replace(/\{[^{}\n]*\}/g, ''))) return { kind: 'openField' }
  return hasBalancedClauses(text) ? null : { kind: 'openClause' }
}
