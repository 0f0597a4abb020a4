import { enableCompileCache } from 'node:module'

// Before anything else is loaded: the next start runs from compiled code.
enableCompileCache()
await import('./startProgram.ts')
