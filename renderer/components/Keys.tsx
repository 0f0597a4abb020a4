import { useText } from '../text/i18n.ts'

const signs: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
}

/** Keys as caps: `Ctrl+Shift+Z` is three of them. */
export function Keys({ keys }: { readonly keys: string }) {
  const { t } = useText()
  // A plus sign that is itself a key stands last.
  const parts = keys.endsWith('+') ? [...keys.slice(0, -1).split('+'), '+'] : keys.split('+')
  return (
    <span className="keys">
      {parts
        .filter((part) => part !== '')
        .map((part) => (
          <kbd key={part}>
            {part === 'Space'
              ? t('palette.key.space')
              : part === 'Arrows'
                ? t('palette.key.arrows')
                : (signs[part] ?? part)}
          </kbd>
        ))}
    </span>
  )
}
