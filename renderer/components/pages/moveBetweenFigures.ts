const directions: ReadonlySet<string> = new Set(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'])

/** A line counts for more than any distance along it. */
const lineWeight = 40

/** Moves the focus from figure to figure of a page by the arrow keys. @returns whether there was one to go to */
export function moveBetweenFigures(page: HTMLElement, key: string): boolean {
  if (!directions.has(key)) return false
  const clip = (page.querySelector('.flowClip[data-shown]') ?? page).getBoundingClientRect()
  const isBeside = (element: Element) => {
    const { left, right } = element.getBoundingClientRect()
    return right <= clip.left || left >= clip.right
  }
  const isBulletin = page.querySelector('.flowClip') !== null
  const figures = [...page.querySelectorAll<HTMLElement>('.pageFigure')].filter(
    (each) => each.checkVisibility({ visibilityProperty: true }) && !(isBulletin && isBeside(each)),
  )
  const at = figures.findIndex((each) => each === document.activeElement)
  const from = figures[at]
  const to = from === undefined ? figures[0] : nextOf(figures, from, at, key)
  to?.focus()
  return to !== undefined
}

function nextOf(
  figures: readonly HTMLElement[],
  from: HTMLElement,
  at: number,
  key: string,
): HTMLElement | undefined {
  if (key === 'ArrowLeft') return figures[at - 1]
  if (key === 'ArrowRight') return figures[at + 1]
  const origin = centreOf(from)
  const down = key === 'ArrowDown'
  let best: { readonly element: HTMLElement; readonly far: number } | undefined
  for (const element of figures) {
    const { x, y, height } = centreOf(element)
    const rise = down ? y - origin.y : origin.y - y
    if (rise < height / 2) continue
    const far = rise * lineWeight + Math.abs(x - origin.x)
    if (best === undefined || far < best.far) best = { element, far }
  }
  return best?.element
}

function centreOf(element: HTMLElement) {
  const { left, right, top, bottom } = element.getBoundingClientRect()
  return { x: (left + right) / 2, y: (top + bottom) / 2, height: bottom - top }
}
