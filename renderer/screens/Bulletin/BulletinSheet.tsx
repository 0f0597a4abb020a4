import { type ReactNode, useEffect, useRef } from 'react'
import { textOf } from '../../../shared/model/bulletin/bulletinDocument.ts'
import type { TemplateKey } from '../../../shared/model/bulletin/templates.ts'
import { formatPartialDate } from '../../../shared/model/partialDate.ts'
import { useText } from '../../text/i18n.ts'
import { ParagraphWords } from './ParagraphWords.tsx'
import { paragraphsOf } from './sentenceText.ts'
import type { BulletinPreview } from './useBulletinPreview.ts'

interface BulletinSheetProps {
  readonly preview: BulletinPreview | null
  readonly current: TemplateKey
  readonly onChoose: (key: TemplateKey) => void
}

/** The month's bulletin as it would now read, on paper; a click on a paragraph opens its sentence. */
export function BulletinSheet({ preview, current, onChoose }: BulletinSheetProps) {
  const { t, language } = useText()
  const document = preview?.document ?? null
  const paper = useRef<HTMLDivElement>(null)
  const isDrawn = document !== null
  useEffect(() => {
    if (!isDrawn) return
    const sentence = paper.current?.querySelector(`[data-sentence="${current}"]`)
    sentence?.scrollIntoView({ block: 'nearest' })
  }, [current, isDrawn])
  if (preview === null || document === null) return <div className="bulletinWhole" />
  const head = (key: TemplateKey, className: string) => (
    <Choosable sentence={key} current={current} onChoose={onChoose} className={className}>
      {paragraphsOf(document, key).map(({ runs }) => (
        <span key={textOf(runs)}>{textOf(runs)}</span>
      ))}
    </Choosable>
  )
  const month = formatPartialDate(preview.month, language)
  return (
    <section
      className="bulletinWhole"
      aria-label={t('forms.bulletin.whole', { month })}
      data-testid="bulletin-whole"
    >
      <header>
        <h2>{t('forms.bulletin.whole', { month })}</h2>
        <span className="quietText">{t('forms.bulletin.wholeNote')}</span>
      </header>
      <div ref={paper} className="bulletinPaper" lang="zh-CN">
        {document.sample ? <p className="paperSample">{t('forms.bulletin.sample')}</p> : null}
        {head('masthead', 'paperMasthead')}
        {head('issue', 'paperIssue')}
        <div className="paperLine">
          {head('office', '')}
          {head('date', '')}
        </div>
        {head('title', 'paperTitle')}
        {head('salutation', 'paperSalutation')}
        {document.paragraphs.map((paragraph, at) => {
          const { template } = paragraph
          // A paragraph is known by its place alone.
          /* oxlint-disable react/no-array-index-key */
          return template === null ? (
            <p key={at} className="paperHeading">
              <ParagraphWords paragraph={paragraph} />
            </p>
          ) : (
            <Choosable
              key={at}
              sentence={template}
              current={current}
              onChoose={onChoose}
              className="paperParagraph"
            >
              <ParagraphWords paragraph={paragraph} />
            </Choosable>
          )
          /* oxlint-enable react/no-array-index-key */
        })}
        {document.annexes.length === 0 ? null : (
          <div className="paperAnnexes">
            <span>{t('forms.bulletin.annexes')}</span>
            <div>
              {document.annexes.map(({ title }, at) => (
                <p key={title}>{document.annexes.length === 1 ? title : `${at + 1}. ${title}`}</p>
              ))}
            </div>
          </div>
        )}
      </div>
    </section>
  )
}

interface ChoosableProps {
  readonly sentence: TemplateKey
  readonly current: TemplateKey
  readonly className: string
  readonly onChoose: (key: TemplateKey) => void
  readonly children: ReactNode
}

/** For the pointer alone: the list of sentences does the same for the keyboard. */
function Choosable({ sentence, current, className, onChoose, children }: ChoosableProps) {
  return (
    <p
      className={`paperSentence ${className}`}
      data-sentence={sentence}
      data-current={sentence === current ? '' : undefined}
      onClick={() => onChoose(sentence)}
    >
      {children}
    </p>
  )
}
