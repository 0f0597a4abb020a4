import path from 'node:path'
import type { InlineConfig } from 'vite'
import { projectRoot } from './projectRoot.ts'

const source = (file: string) => path.join(projectRoot, 'electron', file)

/** Never bundled: one is the program that runs us, the other holds a native addon. */
const external = ['electron', 'better-sqlite3']

/** The main process and the two workers, each its own entry, as ES modules for the Node inside Electron. */
export function mainConfig(outDir: string): InlineConfig {
  return {
    ...nodeConfig(outDir),
    ssr: { noExternal: true, external },
    build: {
      ...nodeConfig(outDir).build,
      ssr: true,
      rolldownOptions: {
        external,
        input: {
          main: source('main.ts'),
          storeWorker: source('store/worker.ts'),
          documentsWorker: source('documents/worker.ts'),
        },
        output: {
          format: 'es',
          entryFileNames: '[name].js',
          chunkFileNames: 'chunks/[name]-[hash].js',
        },
      },
    },
  }
}

/** A sandboxed preload is one CommonJS file, and `electron` is all it may require. */
export function preloadConfig(outDir: string): InlineConfig {
  return {
    ...nodeConfig(outDir),
    ssr: { noExternal: true, external: ['electron'] },
    build: {
      ...nodeConfig(outDir).build,
      ssr: true,
      rolldownOptions: {
        external: ['electron'],
        input: { preload: source('preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  }
}

function nodeConfig(outDir: string): InlineConfig {
  return {
    configFile: false,
    root: projectRoot,
    mode: 'production',
    logLevel: 'warn',
    publicDir: false,
    build: {
      outDir,
      emptyOutDir: false,
      target: 'node24',
      minify: false,
      reportCompressedSize: false,
      copyPublicDir: false,
    },
  }
}
