/** Who may import whom, as the folders say it. First rule whose `files` match a file applies. */
interface Layer {
  readonly files: RegExp
  readonly mayImport: readonly RegExp[]
}

const libraries = (...names: string[]): RegExp =>
  new RegExp(`^(${names.join('|').replaceAll('/', '\\/')})(\\/|$)`)
const node = /^node:/

const layers: readonly Layer[] = [
  { files: /^shared\//, mayImport: [/^shared\//, libraries('zod', 'uuid', 'pinyin-pro')] },
  {
    files: /^renderer\//,
    mayImport: [
      /^(shared|renderer)\//,
      libraries(
        'react',
        'react-dom',
        'zustand',
        'antd',
        'ag-grid-community',
        'ag-grid-react',
        '@ag-grid-community/locale',
        'i18next',
        'react-i18next',
        'lucide-react',
        'echarts',
      ),
    ],
  },
  {
    files: /^electron\/store\/connection\.ts$/,
    mayImport: [libraries('better-sqlite3')],
  },
  {
    files: /^electron\/store\//,
    mayImport: [
      /^(shared|electron\/store)\//,
      /^electron\/workerLoop\.ts$/,
      node,
      libraries('zod'),
    ],
  },
  {
    files: /^electron\/documents\/pack\//,
    mayImport: [/^(shared|electron\/store|electron\/documents)\//, node, libraries('docx', 'yazl')],
  },
  {
    files: /^electron\/documents\/bulletin\//,
    mayImport: [/^(shared|electron\/store|electron\/documents)\//, node, libraries('docx')],
  },
  {
    files: /^electron\/documents\//,
    mayImport: [
      /^(shared|electron\/store|electron\/documents)\//,
      /^electron\/workerLoop\.ts$/,
      node,
      libraries('yazl'),
    ],
  },
  {
    files: /^electron\/(main|preload|window|menu|appProtocol|lifecycle)\.ts$|^electron\/ipc\//,
    mayImport: [/^(shared|electron)\//, node, libraries('electron')],
  },
  {
    files: /^electron\//,
    mayImport: [/^(shared|electron)\//, node, libraries('zod', 'commander')],
  },
]

const specifiers = /(?:(?<!['"])\bfrom\s*|\bimport\s*\(?\s*)['"]([^'"\n]+)['"]/g

/** The imports of a file that its layer doesn't allow. `file` is relative to the project, with forward slashes. */
export function forbiddenImports(file: string, source: string): readonly string[] {
  const layer = layers.find(({ files }) => files.test(file))
  if (layer === undefined) return []
  return [...source.matchAll(specifiers)]
    .map(([, specifier = '']) => specifier)
    .filter((specifier) => {
      const target = specifier.startsWith('.')
        ? new URL(specifier, `file:///${file}`).pathname.slice(1)
        : specifier
      return !layer.mayImport.some((allowed) => allowed.test(target))
    })
}
