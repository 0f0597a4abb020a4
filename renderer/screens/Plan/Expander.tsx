import { ChevronRight } from 'lucide-react'

interface ExpanderProps {
  readonly open: boolean
  readonly label: string
  readonly onToggle: () => void
}

export function Expander({ open, label, onToggle }: ExpanderProps) {
  return (
    <button
      type="button"
      className="planExpander"
      aria-expanded={open}
      aria-label={label}
      onClick={(event) => {
        event.stopPropagation()
        onToggle()
      }}
    >
      <ChevronRight size={14} strokeWidth={2} />
    </button>
  )
}
