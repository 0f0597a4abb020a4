import type { Language } from '../../shared/text/terms.ts'

/** Until the ledger's own setting says otherwise. Chinese whatever the machine speaks: its users read Chinese. */
export const languageAtStart: Language = 'zh-CN'
