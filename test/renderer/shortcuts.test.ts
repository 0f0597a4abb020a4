import { describe, expect, it } from 'vitest'
import { commands } from '../../renderer/commands/commands.ts'
import { commandFor, shortcutOf } from '../../renderer/commands/shortcuts.ts'
import { commandEntry, commandIds } from '../../shared/commandList.ts'

const press = (key: string, held: Partial<Parameters<typeof shortcutOf>[0]> = {}) =>
  shortcutOf({ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held })

describe('shortcuts', () => {
  it('are written the same whichever case the key reports', () => {
    expect(press('z', { ctrlKey: true })).toBe('Ctrl+Z')
    expect(press('Z', { ctrlKey: true, shiftKey: true })).toBe('Ctrl+Shift+Z')
    expect(press('z', { metaKey: true })).toBe('Ctrl+Z')
  })

  it('leave undo to the text being edited', () => {
    expect(commandFor('Ctrl+Z', false)?.id).toBe('undo')
    expect(commandFor('Ctrl+Z', true)).toBeNull()
  })

  it('reach the search from anywhere', () => {
    expect(commandFor('Ctrl+F', true)?.id).toBe('search')
    expect(commandFor('Ctrl+K', true)?.id).toBe('palette')
  })

  it('each belong to one command', () => {
    const all = commandIds.flatMap((id) => commandEntry(id).keys ?? [])
    expect(all.toSorted()).toEqual([...new Set(all)].toSorted())
  })

  it('and every command of the list does something', () => {
    expect(commands.map((command) => command.id)).toEqual(commandIds)
  })
})
