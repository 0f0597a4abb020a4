const widths = new Map<string, number>()
let canvas: CanvasRenderingContext2D | null = null

/** Width in pixels of a word at the size of a chip (12 px), measured once. */
export function textWidth(word: string): number {
  let width = widths.get(word)
  if (width === undefined) {
    if (canvas === null) {
      canvas = document.createElement('canvas').getContext('2d')
      if (canvas !== null) canvas.font = `12px ${getComputedStyle(document.body).fontFamily}`
    }
    width = Math.ceil(canvas?.measureText(word).width ?? word.length * 12)
    widths.set(word, width)
  }
  return width
}
