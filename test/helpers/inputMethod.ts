import type { Page } from 'playwright-core'

/** An input method as the browser sees one: keys of code 229, compositions, text without keys. */
export interface InputMethod {
  /** Presses letter keys one after another; the composition shows them. */
  readonly compose: (letters: string) => Promise<void>
  /** Ends the composition with a word, as Space or a digit does. */
  readonly choose: (word: string) => Promise<void>
  /** Gives the composition up, as Escape does. */
  readonly giveUp: () => Promise<void>
  /** A key that the input method keeps for itself. */
  readonly press: (key: string) => Promise<void>
  /** Text that no key stands for: voice, handwriting, the emoji panel. */
  readonly insert: (text: string) => Promise<void>
}

export async function inputMethodOf(page: Page): Promise<InputMethod> {
  const session = await page.context().newCDPSession(page)
  const strike = async (key: string, code: string) => {
    const press = { key, code, windowsVirtualKeyCode: 229 }
    await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...press })
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', key, code })
  }
  /** Windows tells the page `Process`, other systems the key itself. */
  const press = async (key: string) => {
    await strike('Process', key)
    await strike(key === 'Space' ? ' ' : key, key)
  }
  const show = (text: string) =>
    session.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    })
  return {
    compose: async (letters) => {
      for (let end = 1; end <= letters.length; end += 1) {
        await strike('Process', `Key${letters.charAt(end - 1).toUpperCase()}`)
        await show(letters.slice(0, end))
      }
    },
    choose: async (word) => {
      await strike('Process', 'Space')
      await session.send('Input.insertText', { text: word })
    },
    giveUp: async () => {
      await press('Escape')
      await show('')
    },
    press,
    insert: async (text) => {
      await session.send('Input.insertText', { text })
    },
  }
}
