import { addSample, removeSample, sampleCount } from '../app/sampleActions.ts'
import { type Command, isReady } from './command.ts'

export const sampleCommands: readonly Command[] = [
  {
    id: 'addSample',
    whileTyping: false,
    isEnabled: (app) => isReady(app) && sampleCount(app) === 0,
    perform: (app) => void addSample(app),
  },
  {
    id: 'removeSample',
    whileTyping: false,
    isEnabled: (app) => isReady(app) && sampleCount(app) > 0,
    perform: (app) => void removeSample(app),
  },
]
