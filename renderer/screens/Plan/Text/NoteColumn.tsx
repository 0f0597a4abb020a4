import { ChevronDown } from 'lucide-react'
import type { Citation, CitationRole } from '../../../../shared/schemas/plan.ts'
import { useApp } from '../../../app/appContext.ts'
import type { LineSpan } from '../../../state/planViewStore.ts'
import type { MarginNote, PlacedNote } from '../../../state/planText.ts'
import { useText } from '../../../text/i18n.ts'
import { showItem, showProject } from '../planActions.ts'
import { CitationWords } from './CitationWords.tsx'
import { lineEnd, lineHeight, noteHeight, notesLeft, sheetPadding } from './lineMetrics.ts'

interface NoteColumnProps {
  readonly lines: readonly string[]
  readonly placed: readonly PlacedNote[]
  readonly openNotes: ReadonlySet<string>
  readonly chosen: number | null
  readonly highlighted: LineSpan | null
  readonly onToggle: (key: string) => void
}

/** What rests on the lines, beside them; a dashed line leads from each note to its first line. */
export function NoteColumn(props: NoteColumnProps) {
  const { lines, placed, openNotes, chosen, highlighted, onToggle } = props
  const { t } = useText()
  return (
    <div className="noteColumn" role="group" aria-label={t('plan.text.notes')}>
      <svg className="noteLeads" aria-hidden="true">
        {placed.map(({ note, top }) => (
          <path key={note.key} d={leadOf(note, top, lineEnd(lines[note.firstLine - 1] ?? ''))} />
        ))}
      </svg>
      {placed.map(({ note, top }) => (
        <div
          key={note.key}
          className="noteBox"
          data-role={note.role}
          data-marked={isMarked(note, chosen, highlighted) ? '' : undefined}
          style={{ top: top + sheetPadding, left: notesLeft }}
        >
          {note.citations.length === 1 ? (
            note.citations.map((citation) => (
              <CitationButton key={note.key} role={note.role} citation={citation} withRole />
            ))
          ) : (
            <>
              <button
                type="button"
                className="note"
                aria-expanded={openNotes.has(note.key)}
                onClick={() => onToggle(note.key)}
              >
                <span className="noteRole">{t(`plan.role.${note.role}`)}</span>
                <span className="noteText">
                  {t('plan.text.several', {
                    first: note.citations[0]?.label ?? '',
                    n: note.citations.length,
                  })}
                </span>
                <ChevronDown size={13} className="noteMore" />
              </button>
              {openNotes.has(note.key)
                ? note.citations.map((citation) => (
                    <CitationButton
                      key={citation.ids.join(' ')}
                      role={note.role}
                      citation={citation}
                    />
                  ))
                : null}
            </>
          )}
        </div>
      ))}
    </div>
  )
}

function CitationButton({
  role,
  citation,
  withRole = false,
}: {
  readonly role: CitationRole
  readonly citation: Citation
  readonly withRole?: boolean
}) {
  const { t } = useText()
  const app = useApp()
  const [id = ''] = citation.ids
  const open = () => {
    switch (role) {
      case 'project':
      case 'stage':
      case 'investment':
        showProject(app, id)
        break
      case 'target':
      case 'baseline':
        showItem(app, 'targets', id)
        break
      case 'indicator':
        showItem(app, 'indicators', id)
        break
      case 'park':
        showItem(app, 'parks', citation.label.split(' → ').at(-1) ?? '')
        break
      case 'parkStatement':
        showItem(app, 'parks', citation.label)
        break
      case 'finding':
        showItem(app, 'findings', id)
        break
      default:
        role satisfies never
    }
  }
  const code = role === 'project' && id.length <= 12 ? id : t(`plan.role.${role}`)
  return (
    <button type="button" className="note" data-cites={id} title={citation.label} onClick={open}>
      <span className="noteRole">{withRole ? code : ''}</span>
      <CitationWords role={role} citation={citation} />
    </button>
  )
}

function isMarked(note: MarginNote, chosen: number | null, highlighted: LineSpan | null): boolean {
  const within = (first: number, last: number) => note.firstLine <= last && note.lastLine >= first
  if (chosen !== null) return within(chosen, chosen)
  return highlighted !== null && within(highlighted.firstLine, highlighted.lastLine)
}

/** Straight where the note stands at its line, bent where it had to move down. */
function leadOf(note: MarginNote, top: number, textEnd: number): string {
  const start = (note.firstLine - 0.5) * lineHeight + sheetPadding
  const end = top + noteHeight / 2 + sheetPadding
  const from = textEnd + 8
  const bend = Math.max(from, notesLeft - 60)
  const middle = (bend + notesLeft) / 2
  return Math.abs(start - end) < 1.5
    ? `M${from} ${start}H${notesLeft}`
    : `M${from} ${start}H${bend}C${middle} ${start} ${middle} ${end} ${notesLeft} ${end}`
}
