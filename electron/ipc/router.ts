import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron'
import type { LedgerEvent } from '../../shared/events.ts'
import { pageOrigin } from '../appProtocol.ts'
import type { HostCall } from '../host/hostCall.ts'
import { callChannel, eventChannel } from './channels.ts'

type Sender = Pick<IpcMainInvokeEvent, 'senderFrame'>
type Receiver = Pick<WebContents, 'isDestroyed' | 'send'>

/**
 * The one way in from a page. A message from anything but the top frame of our own page is a bug or an attack, and is
 * refused with an exception: that page gets no answer that it could mistake for one.
 */
export function setupRouter(
  ipcMain: Pick<IpcMain, 'handle'>,
  call: HostCall,
  report: (error: unknown) => void,
): void {
  ipcMain.handle(callChannel, (event, name: unknown, input: unknown) => {
    if (!isOurPage(event)) {
      const error = new Error(`Refused a call from ${event.senderFrame?.url ?? 'a closed frame'}.`)
      report(error)
      throw error
    }
    return call(name, input)
  })
}

function isOurPage({ senderFrame }: Sender): boolean {
  return senderFrame !== null && senderFrame.parent === null && senderFrame.origin === pageOrigin
}

/** Passes what the core announces on to a window, for as long as it is there. */
export function sendEvent(receiver: Receiver, event: LedgerEvent): void {
  if (!receiver.isDestroyed()) receiver.send(eventChannel, event)
}
