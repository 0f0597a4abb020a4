import { useRef, useState } from 'react'
import {
  faultOfTemplate,
  type TemplateFault,
} from '../../../shared/model/bulletin/templateFault.ts'
import { fieldsOfTemplate } from '../../../shared/model/bulletin/templates.ts'
import { formatPartialDate } from '../../../shared/model/partialDate.ts'
import type { ListedTemplate } from '../../../shared/schemas/bulletinTemplate.ts'
import { useApp } from '../../app/appContext.ts'
import { writeAtCaret } from '../../components/writeAtCaret.ts'
import { draftSentence } from '../../state/formsStore.ts'
import { errorLine } from '../../text/errors.ts'
import { type PageText, useText } from '../../text/i18n.ts'
import { fieldWord, namedTemplate, wordedTemplate } from '../../text/templateWords.ts'
import { ParagraphWords } from './ParagraphWords.tsx'
import { paragraphsOf } from './sentenceText.ts'
import type { BulletinPreview } from './useBulletinPreview.ts'

interface SentenceEditorProps {
  readonly id: string
  readonly sentence: ListedTemplate
  /** With the fields' own names; left out where nothing is changed. */
  readonly draft: string | undefined
  readonly preview: BulletinPreview | null
}

/** One sentence: its words with fields in braces, the fields to put in, what is wrong, and how it reads. */
export function SentenceEditor({ id, sentence, draft, preview }: SentenceEditorProps) {
  const { t, language } = useText()
  const { forms } = useApp()
  const { key, text: kept, defaultText } = sentence
  const fields = fieldsOfTemplate(key)
  const now = draft ?? kept
  const area = useRef<HTMLTextAreaElement>(null)
  const [typed, setTyped] = useState(() => wordedTemplate(now, t))
  // What was typed stands as it was typed for as long as it means what is kept of it.
  const shown = namedTemplate(typed, fields, t) === now ? typed : wordedTemplate(now, t)
  const fault = faultOfTemplate(key, now)
  const faultId = `${id}-fault`

  const write = (words: string) => {
    setTyped(words)
    draftSentence(forms, key, namedTemplate(words, fields, t), kept)
  }
  const insert = (name: string) => {
    if (area.current !== null) writeAtCaret(area.current, `{${fieldWord(name, t)}}`)
  }
  const name = t(`bulletin.name.${key}`)
  return (
    <section className="sentenceEditor" aria-label={name}>
      <header>
        <h2>{name}</h2>
        {now === defaultText ? null : (
          <>
            <span
              className="formMark"
              data-kind="changed"
              title={t('forms.bulletin.changedHint')}
              data-testid="sentence-changed"
            >
              {t('forms.bulletin.changed')}
            </span>
            <button
              type="button"
              className="linkButton"
              data-testid="sentence-default"
              onClick={() => {
                write(wordedTemplate(defaultText, t))
                area.current?.focus()
              }}
            >
              {t('forms.bulletin.restore')}
            </button>
          </>
        )}
      </header>
      <textarea
        ref={area}
        id={id}
        className="planInput sentenceText"
        lang="zh-CN"
        spellCheck={false}
        value={shown}
        maxLength={4000}
        aria-label={t('forms.bulletin.edit', { name })}
        aria-invalid={fault !== null}
        aria-describedby={fault === null ? undefined : faultId}
        data-testid="sentence-text"
        onChange={(event) => write(event.currentTarget.value)}
      />
      <p id={faultId} className="formError" role="alert" data-testid="sentence-fault">
        {fault === null ? null : faultLine(fault, t)}
      </p>
      <div className="fieldChips" role="group" aria-label={t('forms.bulletin.fields')}>
        <span>{t('forms.bulletin.fields')}</span>
        {fields.map((field) => {
          const word = fieldWord(field, t)
          return (
            <button
              key={field}
              type="button"
              className="fieldChip"
              title={t('forms.bulletin.fieldHint', { name: word })}
              data-testid={`field-${field}`}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => insert(field)}
            >
              {word}
            </button>
          )
        })}
      </div>
      <ul className="formHints">
        <li>{t('forms.bulletin.hint')}</li>
        {kept.includes('#') || defaultText.includes('#') ? (
          <li>{t('forms.bulletin.leadHint')}</li>
        ) : null}
        <li>{t('forms.bulletin.emptyHint')}</li>
      </ul>
      {preview === null || fault !== null ? null : (
        <div className="sentenceReads" data-testid="sentence-reads">
          <h3>
            {t('forms.bulletin.preview', { month: formatPartialDate(preview.month, language) })}
          </h3>
          {preview.failure === null ? (
            <Reading sentence={sentence} preview={preview} />
          ) : (
            <p role="alert">{errorLine(preview.failure, language)}</p>
          )}
        </div>
      )}
    </section>
  )
}

/** Paragraphs that one template may fill many of. */
const mostRead = 3

function Reading({
  sentence,
  preview: { document, month },
}: {
  readonly sentence: ListedTemplate
  readonly preview: BulletinPreview
}) {
  const { t, language } = useText()
  if (document === null) {
    return (
      <p className="quietText">
        {t('forms.bulletin.noBulletin', { month: formatPartialDate(month, language) })}
      </p>
    )
  }
  const paragraphs = paragraphsOf(document, sentence.key)
  if (paragraphs.length === 0) return <p className="quietText">{t('forms.bulletin.nothing')}</p>
  const isRepeated = sentence.key === 'typeItem' || sentence.key === 'laggingItem'
  const read = isRepeated ? paragraphs.slice(0, mostRead) : paragraphs
  const more = paragraphs.length - read.length
  return (
    <>
      {read.map((paragraph, at) => (
        // A paragraph is known by its place alone.
        // oxlint-disable-next-line react/no-array-index-key
        <p key={at} lang="zh-CN">
          <ParagraphWords paragraph={paragraph} />
        </p>
      ))}
      {more > 0 ? <p className="quietText">{t('forms.bulletin.more', { n: more })}</p> : null}
    </>
  )
}

function faultLine(fault: TemplateFault, t: PageText['t']): string {
  if (fault.kind !== 'unknownField') return t(`forms.bulletin.fault.${fault.kind}`)
  const accepted = fault.accepted.map((field) => `{${fieldWord(field, t)}}`).join(' ')
  return t('forms.bulletin.fault.unknownField', { name: fault.name, accepted })
}
