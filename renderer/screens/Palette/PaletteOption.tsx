import { FileText, LayoutList, type LucideIcon, SquareChevronRight, Table2 } from 'lucide-react'
import type { SearchWord } from '../../../shared/model/search.ts'
import { Keys } from '../../components/Keys.tsx'
import { Marked } from '../../components/Marked.tsx'
import { StageTag } from '../../components/StageTag.tsx'
import type { PaletteItem, PaletteKind } from '../../palette/paletteItem.ts'

const icons: Readonly<Record<PaletteKind, LucideIcon>> = {
  view: LayoutList,
  project: Table2,
  command: SquareChevronRight,
  text: FileText,
}

interface PaletteOptionProps {
  readonly id: string
  readonly item: PaletteItem
  readonly words: readonly SearchWord[]
  readonly selected: boolean
  readonly onPoint: () => void
  readonly onChoose: () => void
}

export function PaletteOption(props: PaletteOptionProps) {
  const { id, item, words, selected, onPoint, onChoose } = props
  const Icon = icons[item.kind]
  const why = item.why ?? null
  return (
    <div
      id={id}
      role="option"
      className="paletteOption"
      aria-selected={selected}
      aria-disabled={why !== null}
      data-item={item.id}
      onMouseMove={({ movementX, movementY }) => {
        // Scrolling by keys also moves lines under a pointer that lies still.
        if (!selected && (movementX !== 0 || movementY !== 0)) onPoint()
      }}
      onClick={onChoose}
    >
      <Icon size={16} strokeWidth={1.75} aria-hidden="true" />
      <span className="paletteTitle">
        <Marked text={item.title} textKey={item.titleKey} words={words} />
      </span>
      {item.detail === null ? null : (
        <span className="paletteDetail">
          <Marked text={item.detail} words={words} />
        </span>
      )}
      <span className="paletteEnd">
        {why === null ? null : <span className="quietText">{why}</span>}
        {item.stage === undefined || item.stage === null ? null : <StageTag stage={item.stage} />}
        {item.keys === undefined || item.keys === null ? null : <Keys keys={item.keys} />}
      </span>
    </div>
  )
}
