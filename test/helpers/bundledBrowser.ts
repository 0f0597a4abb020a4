import { execFile } from 'node:child_process'
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { createBrotliDecompress } from 'node:zlib'
import { projectRoot } from '../../build/projectRoot.ts'

const run = promisify(execFile)
const modules = path.join(projectRoot, 'node_modules')
const archives = path.join(modules, '@sparticuz', 'chromium', 'bin')

export interface BundledBrowser {
  readonly executablePath: string
  readonly env: Readonly<Record<string, string | undefined>>
}

/**
 * Unpacks the headless browser out of `@sparticuz/chromium`, once per version, into a folder of ours. It brings what a
 * bare system lacks: the libraries it links to, and a font with Chinese characters.
 */
export async function unpackBundledBrowser(): Promise<BundledBrowser> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('These tests need a browser: install Chrome or Edge, or set CHROME_PATH.')
  }
  const folder = path.join(modules, '.cache', `test-browser-${packageVersion()}`)
  if (!existsSync(folder)) await unpackInto(folder)
  const executablePath = path.join(folder, 'chromium')
  const env = { ...process.env, FONTCONFIG_FILE: path.join(folder, 'fonts.conf') }
  if (await starts(executablePath, env)) return { executablePath, env }
  const libraries = { ...env, LD_LIBRARY_PATH: path.join(folder, 'libraries', 'lib') }
  return { executablePath, env: libraries }
}

/** Beside and then renamed, because several test processes may come to this at once. */
async function unpackInto(folder: string): Promise<void> {
  const beside = `${folder}.${process.pid}`
  const libraries = path.join(beside, 'libraries')
  mkdirSync(libraries, { recursive: true })
  await unbrotli('chromium.br', path.join(beside, 'chromium'), 0o755)
  const tar = path.join(beside, 'libraries.tar')
  await unbrotli('al2023.tar.br', tar, 0o644)
  await run('tar', ['-xf', tar, '-C', libraries])
  rmSync(tar)
  writeFileSync(path.join(beside, 'fonts.conf'), fontsConf(path.join(folder, 'font-cache')))
  try {
    renameSync(beside, folder)
  } catch (error) {
    rmSync(beside, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  }
}

async function unbrotli(archive: string, target: string, mode: number): Promise<void> {
  await pipeline(
    createReadStream(path.join(archives, archive)),
    createBrotliDecompress(),
    createWriteStream(target, { mode }),
  )
}

async function starts(executable: string, env: BundledBrowser['env']): Promise<boolean> {
  try {
    await run(executable, ['--version', '--no-sandbox'], { env })
    return true
  } catch {
    return false
  }
}

/** One family in the weights that the page uses, standing in for every name in its font stack. */
function fontsConf(cache: string): string {
  const fonts = path.join(modules, '@expo-google-fonts', 'noto-sans-sc')
  const folders = ['400Regular', '600SemiBold', '700Bold']
  const families = ['sans-serif', 'system-ui', 'Microsoft YaHei UI', 'Noto Sans CJK SC', 'SimSun']
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    ...folders.map((name) => `<dir>${path.join(fonts, name)}</dir>`),
    `<cachedir>${cache}</cachedir>`,
    ...families.map(
      (family) =>
        `<alias><family>${family}</family><prefer><family>Noto Sans SC</family></prefer></alias>`,
    ),
    '</fontconfig>',
    '',
  ].join('\n')
}

function packageVersion(): string {
  const file = path.join(modules, '@sparticuz', 'chromium', 'package.json')
  return (JSON.parse(readFileSync(file, 'utf8')) as { readonly version: string }).version
}
