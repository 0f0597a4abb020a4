import type { App } from '../app/appContext.ts'
import { commandOf } from './commands.ts'

/** Runs what somebody chose from the host's native menu. @returns a function that ends it */
export function listenForMenu(app: App, page: Document = document): () => void {
  return app.port.subscribe((event) => {
    if (event.type !== 'command' || page.querySelector('dialog[open]') !== null) return
    const command = commandOf(event.command)
    if (command.isEnabled(app)) command.perform(app)
  })
}
