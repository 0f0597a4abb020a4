import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron'
import type { LedgerEvent } from '../shared/events.ts'
import type { Result } from '../shared/result.ts'
import { callChannel, eventChannel, type PageBridge } from './ipc/channels.ts'

contextBridge.exposeInMainWorld('ledgerBridge', {
  call: (name, input) => ipcRenderer.invoke(callChannel, name, input) as Promise<Result<unknown>>,
  subscribe: (listener) => {
    const forward = (_event: IpcRendererEvent, event: LedgerEvent) => listener(event)
    ipcRenderer.on(eventChannel, forward)
    return () => ipcRenderer.off(eventChannel, forward)
  },
} satisfies PageBridge)
