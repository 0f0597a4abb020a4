const widths = new Map<string, number>()
let canvas: CanvasRenderingContext2D | null = null
let family = ''

/** Width in pixels of a word at the size of a chip (12 px), measured once; Latin letters are wider in bold. */
export function textWidth(word: string, weight: 400 | 600 = 400): number {
  const key = `${weight} ${word}`
  let width = widths.get(key)
  if (width === undefined) {
    if (canvas === null) {
      canvas = document.createElement('canvas').getContext('2d')
      family = getComputedStyle(document.body).fontFamily
    }
    if (canvas !== null) canvas.font = `${weight} 12px ${family}`
    width = Math.ceil(canvas?.measureText(word).width ?? word.length * 12)
    widths.set(key, width)
  }
  return width
}
