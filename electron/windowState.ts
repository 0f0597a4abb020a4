import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

const windowStateSchema = z.strictObject({
  x: z.int(),
  y: z.int(),
  width: z.int().min(800).max(16_000),
  height: z.int().min(500).max(16_000),
  maximized: z.boolean(),
})

/** Where the window was, in device-independent pixels. */
export type WindowState = z.infer<typeof windowStateSchema>

interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** So much of the title bar must be on a screen that it can be dragged. */
const graspPx = 120

/** The window as it was left; null where nothing usable is kept, or where it would open on no screen at all. */
export function readWindowState(file: string, screens: readonly Area[]): WindowState | null {
  if (!existsSync(file)) return null
  const parsed = windowStateSchema.safeParse(parseJson(readFileSync(file, 'utf8')))
  if (!parsed.success) return null
  return screens.some((screen) => canBeGrasped(parsed.data, screen)) ? parsed.data : null
}

export function writeWindowState(file: string, state: WindowState): void {
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, `${JSON.stringify(state)}\n`)
}

function canBeGrasped(window: Area, screen: Area): boolean {
  const left = Math.max(window.x, screen.x)
  const right = Math.min(window.x + window.width, screen.x + screen.width)
  const titleBarOnScreen = window.y >= screen.y && window.y < screen.y + screen.height - 30
  return titleBarOnScreen && right - left >= graspPx
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
