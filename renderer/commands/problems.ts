import { startMeeting } from '../app/meetingActions.ts'
import { startProjector } from '../app/projectorActions.ts'
import { type Command, isReady } from './command.ts'

export const problemCommands: readonly Command[] = [
  {
    id: 'startMeeting',
    whileTyping: false,
    isEnabled: isReady,
    perform: (app) => void startMeeting(app),
  },
  {
    id: 'startProjector',
    whileTyping: false,
    isEnabled: isReady,
    perform: (app) => startProjector(app),
  },
]
