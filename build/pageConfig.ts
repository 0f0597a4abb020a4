import path from 'node:path'
import react from '@vitejs/plugin-react'
import type { InlineConfig } from 'vite'
import { projectRoot } from './projectRoot.ts'

/**
 * The page: relative addresses, because it is served under `app://` as well as from a port, and no inline scripts,
 * because the content security policy allows none.
 */
export function pageConfig(
  outDir: string,
  root = path.join(projectRoot, 'renderer'),
): InlineConfig {
  return {
    configFile: false,
    root,
    base: './',
    mode: 'production',
    logLevel: 'warn',
    plugins: [react()],
    build: {
      outDir,
      emptyOutDir: true,
      target: 'chrome120',
      // Small files as data: addresses would need exceptions in the policy.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      // The grid and the controls are one desktop program's worth of code, loaded from memory.
      chunkSizeWarningLimit: 8000,
    },
  }
}
