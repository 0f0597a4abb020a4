import { createInstance, type i18n, type TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { initReactI18next } from 'react-i18next/initReactI18next'
import { type CommandId, commandWords } from '../../shared/commandList.ts'
import type { ProjectField } from '../../shared/schemas/project.ts'
import { type Language, terms } from '../../shared/text/terms.ts'
import { boardEn } from './boardEn.ts'
import { boardPasteEn } from './boardPasteEn.ts'
import { type BoardPasteText, boardPasteZh } from './boardPasteZh.ts'
import { type BoardText, boardZh } from './boardZh.ts'
import { bulletinEn } from './bulletinEn.ts'
import { type BulletinText, bulletinZh } from './bulletinZh.ts'
import { bulkEn } from './bulkEn.ts'
import { type BulkText, bulkZh } from './bulkZh.ts'
import { en } from './en.ts'
import { filterEn } from './filterEn.ts'
import { filterZh, type FilterText } from './filterZh.ts'
import { formsEn } from './formsEn.ts'
import { type FormsText, formsZh } from './formsZh.ts'
import { followUpEn } from './followUpEn.ts'
import { type FollowUpText, followUpZh } from './followUpZh.ts'
import { groupsEn } from './groupsEn.ts'
import { type GroupsText, groupsZh } from './groupsZh.ts'
import { gridKeysEn } from './gridKeysEn.ts'
import { type GridKeysText, gridKeysZh } from './gridKeysZh.ts'
import { paletteEn } from './paletteEn.ts'
import { type PaletteText, paletteZh } from './paletteZh.ts'
import { monthSheetsEn } from './monthSheetsEn.ts'
import { type MonthSheetsText, monthSheetsZh } from './monthSheetsZh.ts'
import { packEn } from './packEn.ts'
import { type PackText, packZh } from './packZh.ts'
import { monthEn } from './monthEn.ts'
import { type MonthText, monthZh } from './monthZh.ts'
import { overviewEn } from './overviewEn.ts'
import { type OverviewText, overviewZh } from './overviewZh.ts'
import { planEn } from './planEn.ts'
import { type PlanText, planZh } from './planZh.ts'
import { problemsEn } from './problemsEn.ts'
import { type ProblemsText, problemsZh } from './problemsZh.ts'
import { projectorEn } from './projectorEn.ts'
import { type ProjectorText, projectorZh } from './projectorZh.ts'
import { proofEn } from './proofEn.ts'
import { type ProofText, proofZh } from './proofZh.ts'
import { rangeEn } from './rangeEn.ts'
import { type RangeText, rangeZh } from './rangeZh.ts'
import { layoutFormsEn } from './layoutFormsEn.ts'
import { type LayoutFormsText, layoutFormsZh } from './layoutFormsZh.ts'
import { layoutsEn } from './layoutsEn.ts'
import { type LayoutsText, layoutsZh } from './layoutsZh.ts'
import { typingEn } from './typingEn.ts'
import { type TypingText, typingZh } from './typingZh.ts'
import { viewsEn } from './viewsEn.ts'
import { type ViewsText, viewsZh } from './viewsZh.ts'
import { type Text, zhCN } from './zhCN.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    readonly resources: {
      readonly translation: Text & {
        readonly plan: PlanText
        readonly filters: FilterText
        readonly groups: GroupsText
        readonly views: ViewsText
        readonly range: RangeText
        readonly palette: PaletteText
        readonly bulk: BulkText
        readonly gridKeys: GridKeysText
        readonly month: MonthText
        readonly board: BoardText
        readonly boardPaste: BoardPasteText
        readonly overview: OverviewText
        readonly monthSheets: MonthSheetsText
        readonly pack: PackText
        readonly proof: ProofText
        readonly problems: ProblemsText
        readonly projector: ProjectorText
        readonly followUp: FollowUpText
        readonly forms: FormsText
        readonly layouts: LayoutsText
        readonly layoutForms: LayoutFormsText
        readonly bulletin: BulletinText
        readonly typing: TypingText
        readonly command: Readonly<Record<CommandId, string>>
      }
    }
  }
}

export async function createTexts(language: Language): Promise<i18n> {
  const texts = createInstance()
  await texts.use(initReactI18next).init({
    lng: language,
    resources: {
      'zh-CN': {
        translation: {
          ...zhCN,
          plan: planZh,
          filters: filterZh,
          groups: groupsZh,
          views: viewsZh,
          range: rangeZh,
          palette: paletteZh,
          bulk: bulkZh,
          gridKeys: gridKeysZh,
          month: monthZh,
          board: boardZh,
          boardPaste: boardPasteZh,
          overview: overviewZh,
          monthSheets: monthSheetsZh,
          pack: packZh,
          proof: proofZh,
          problems: problemsZh,
          projector: projectorZh,
          followUp: followUpZh,
          forms: formsZh,
          layouts: layoutsZh,
          layoutForms: layoutFormsZh,
          bulletin: bulletinZh,
          typing: typingZh,
          command: commandWords('zh-CN'),
        },
      },
      en: {
        translation: {
          ...en,
          plan: planEn,
          filters: filterEn,
          groups: groupsEn,
          views: viewsEn,
          range: rangeEn,
          palette: paletteEn,
          bulk: bulkEn,
          gridKeys: gridKeysEn,
          month: monthEn,
          board: boardEn,
          boardPaste: boardPasteEn,
          overview: overviewEn,
          monthSheets: monthSheetsEn,
          pack: packEn,
          proof: proofEn,
          problems: problemsEn,
          projector: projectorEn,
          followUp: followUpEn,
          forms: formsEn,
          layouts: layoutsEn,
          layoutForms: layoutFormsEn,
          bulletin: bulletinEn,
          typing: typingEn,
          command: commandWords('en'),
        },
      },
    },
    // React escapes what it shows.
    interpolation: { escapeValue: false },
  })
  return texts
}

/** A field's word where there is little room. */
export function shortFieldWord(field: ProjectField, { t, words }: PageText): string {
  switch (field) {
    case 'category':
    case 'level':
    case 'kind':
    case 'constructionTypePrinted':
      return t(`shortField.${field}`)
    default:
      return words.field[field]
  }
}

export interface PageText {
  readonly t: TFunction
  readonly language: Language
  readonly words: (typeof terms)[Language]
}

export function pageText(texts: i18n): PageText {
  const language: Language = texts.language === 'en' ? 'en' : 'zh-CN'
  return { t: texts.t, language, words: terms[language] }
}

/** Sentences and words in the language the page now speaks. */
export function useText(): PageText {
  const { t, i18n: texts } = useTranslation()
  const { language, words } = pageText(texts)
  return { t, language, words }
}
