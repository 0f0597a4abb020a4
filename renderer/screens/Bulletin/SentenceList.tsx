import { faultOfTemplate } from '../../../shared/model/bulletin/templateFault.ts'
import type { TemplateKey } from '../../../shared/model/bulletin/templates.ts'
import type { ListedTemplate, TemplateTexts } from '../../../shared/schemas/bulletinTemplate.ts'
import { useApp } from '../../app/appContext.ts'
import { moveInList } from '../../components/moveInList.ts'
import { chooseSentence } from '../../state/formsStore.ts'
import { type PageText, useText } from '../../text/i18n.ts'
import { isHeadKey } from './sentenceText.ts'

interface SentenceListProps {
  readonly listed: readonly ListedTemplate[]
  readonly drafts: TemplateTexts
  readonly current: TemplateKey
}

/** The sentences in the order they are printed, each with whether it differs from the program's own. */
export function SentenceList({ listed, drafts, current }: SentenceListProps) {
  const { t } = useText()
  const parts = [
    { part: 'head', sentences: listed.filter(({ key }) => isHeadKey(key)) },
    { part: 'text', sentences: listed.filter(({ key }) => !isHeadKey(key)) },
  ] as const
  return (
    <nav
      className="sentenceList"
      aria-label={t('forms.bulletin.listLabel')}
      onKeyDown={(event) => moveInList(event, '.sentenceEntry')}
    >
      {parts.map(({ part, sentences }) => (
        <section key={part}>
          <h2>{t(`bulletin.part.${part}`)}</h2>
          {sentences.map((sentence) => (
            <SentenceEntry
              key={sentence.key}
              sentence={sentence}
              draft={drafts[sentence.key]}
              isCurrent={sentence.key === current}
            />
          ))}
        </section>
      ))}
    </nav>
  )
}

interface SentenceEntryProps {
  readonly sentence: ListedTemplate
  readonly draft: string | undefined
  readonly isCurrent: boolean
}

function SentenceEntry({ sentence, draft, isCurrent }: SentenceEntryProps) {
  const { t } = useText()
  const { forms } = useApp()
  const { key } = sentence
  const mark = markOf(sentence, draft, t)
  return (
    <button
      type="button"
      className="sentenceEntry"
      aria-current={isCurrent ? 'true' : undefined}
      tabIndex={isCurrent ? 0 : -1}
      data-testid={`sentence-${key}`}
      onClick={() => chooseSentence(forms, key)}
    >
      <span>{t(`bulletin.name.${key}`)}</span>
      {mark === null ? null : (
        <span className="formMark" data-kind={mark.kind}>
          {mark.word}
        </span>
      )}
    </button>
  )
}

function markOf(
  { key, text, defaultText }: ListedTemplate,
  draft: string | undefined,
  t: PageText['t'],
): { readonly kind: 'faulty' | 'unsaved' | 'changed'; readonly word: string } | null {
  if (draft !== undefined && faultOfTemplate(key, draft) !== null) {
    return { kind: 'faulty', word: t('forms.bulletin.faulty') }
  }
  if (draft !== undefined) return { kind: 'unsaved', word: t('forms.bulletin.unsaved') }
  return text === defaultText ? null : { kind: 'changed', word: t('forms.bulletin.changed') }
}
