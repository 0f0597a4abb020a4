import { Fragment, type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { useModal } from '../useModal.ts'
import { Keys } from '../Keys.tsx'
import { projectorLetter, type ProjectorStep, projectorStep } from './projectorKeys.ts'
import { useFullScreen } from './useFullScreen.ts'

/** A key and what it does, as the foot of the page says it. */
export interface ProjectorKey {
  readonly keys: readonly string[]
  readonly word: string
  /** Runs it, for those at the mouse. */
  readonly perform: () => void
}

interface ProjectorFrameProps {
  /** What is gone through. */
  readonly title: string
  /** Such as `3 / 17`. */
  readonly progress: string
  /** How much of the way is behind: 0 to 1. */
  readonly share: number
  readonly aside?: ReactNode
  readonly keys: readonly ProjectorKey[]
  /** What F does, in a word. */
  readonly fullScreen: string
  /** What the last key did, or null. */
  readonly said: string | null
  /** An input that is open: while it is, keys belong to it. */
  readonly entry: ReactNode
  readonly testId?: string
  readonly onStep: (step: ProjectorStep) => void
  /** `D`, `1`, `Enter` … @returns whether it meant something */
  readonly onLetter: (letter: string) => boolean
  /** Ctrl+Z */
  readonly onUndo: () => void
  /** Escape: closes the entry, or else the whole. */
  readonly onEscape: () => void
  readonly children: ReactNode
}

/**
 * A page for the wall of a meeting room: the whole screen, one thing at a time, type that is read at five metres, all by
 * keyboard. Sizes inside are in `em`, which is a hundredth of the screen's width.
 */
export function ProjectorFrame(props: ProjectorFrameProps) {
  const { title, progress, share, aside, keys, said, entry, testId, children } = props
  const { fullScreen, onStep, onLetter, onUndo, onEscape } = props
  const dialog = useModal()
  const stage = useRef<HTMLDivElement>(null)
  const hasEntry = entry !== null
  const { toggle } = useFullScreen(onEscape)
  useEffect(() => {
    if (!hasEntry) stage.current?.focus({ preventScroll: true })
  }, [hasEntry])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.preventDefault()
      onEscape()
      return
    }
    if (hasEntry) return
    const step = projectorStep(event)
    const letter = projectorLetter(event)
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z') {
      event.preventDefault()
      onUndo()
    } else if (step !== null) {
      // A button that has the focus would be pressed by the blank as well.
      event.preventDefault()
      stage.current?.focus({ preventScroll: true })
      onStep(step)
    } else if (letter === 'F') {
      event.preventDefault()
      toggle()
    } else if (letter !== null && onLetter(letter)) {
      event.preventDefault()
    }
  }
  return (
    <dialog
      ref={dialog}
      className="projector"
      aria-label={title}
      data-testid={testId}
      onKeyDown={onKeyDown}
      onCancel={(event) => event.preventDefault()}
    >
      <header className="projectorHead">
        <h2>{title}</h2>
        <span className="projectorAside">{aside}</span>
        <b className="projectorProgress" data-testid="projector-progress">
          {progress}
        </b>
        <span className="projectorBar" aria-hidden="true">
          <span style={{ width: `${share * 100}%` }} />
        </span>
      </header>
      <div ref={stage} className="projectorStage" tabIndex={-1} aria-live="polite">
        {children}
      </div>
      {entry}
      <footer className="projectorFoot">
        {[...keys, { keys: ['F'], word: fullScreen, perform: toggle }].map((each) => (
          <button
            key={each.word}
            type="button"
            className="projectorKey"
            tabIndex={-1}
            onClick={each.perform}
          >
            {each.keys.map((key) => (
              <Fragment key={key}>
                <Keys keys={key} />
              </Fragment>
            ))}
            {each.word}
          </button>
        ))}
        <output className="projectorSaid" data-testid="projector-said">
          {said}
        </output>
      </footer>
    </dialog>
  )
}
