import { type Command, isReady } from './command.ts'

/** What opens over whatever screen is shown. */
export const openCommands: readonly Command[] = [
  {
    id: 'palette',
    whileTyping: true,
    isEnabled: isReady,
    perform: (app) => app.session.setState({ dialog: 'palette' }),
  },
  {
    id: 'shortcuts',
    whileTyping: false,
    isEnabled: isReady,
    perform: (app) => app.session.setState({ dialog: 'shortcuts' }),
  },
]
