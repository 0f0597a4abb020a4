import type { Configuration } from 'electron-builder'

const sqlite = 'node_modules/better-sqlite3'

/**
 * `dependencies` holds SQLite alone; everything else is in the bundles. So nothing goes in but those, the plan's data
 * and SQLite's one binary for the system in question. (The packager's own `${platform}` is the machine that packages,
 * not the one that is packaged for, so each system has a list of its own.)
 */
const filesFor = (platform: string) => [
  'package.json',
  'dist/page/**',
  'dist/electron/**',
  'seeds/**',
  '!seeds/**/*.md',
  '!**/node-*-x64{,/**}',
  '!**/node_modules/node-addon-api{,/**}',
  `!${sqlite}/{deps,src}{,/**}`,
  `!${sqlite}/binding.gyp`,
  `!${sqlite}/prebuilds/!(${platform}-\${arch}).node`,
]

/** What is handed out, and how. A function, because the packager writes into what it is given. */
export const packConfig = (): Configuration => ({
  appId: 'local.key-project-ledger',
  productName: '重点项目台账',
  artifactName: 'KeyProjectLedger-${version}-${os}-${arch}.${ext}',
  directories: { output: 'release', buildResources: 'build' },
  asar: true,
  // A native addon is loaded by the system, which can't look into an archive.
  asarUnpack: ['**/*.node'],
  // The addon speaks Node-API: the binary that came with the package runs in Electron as it is.
  npmRebuild: false,
  nodeGypRebuild: false,
  electronFuses: {
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    grantFileProtocolExtraPrivileges: false,
  },
  electronLanguages: ['zh-CN', 'en-US'],
  fileAssociations: [{ ext: 'ledger', name: '重点项目台账', role: 'Editor' }],
  icon: 'build/icon.png',
  win: { target: ['nsis', 'zip'], executableName: 'KeyProjectLedger', files: filesFor('win32') },
  nsis: {
    oneClick: false,
    // No administrator is needed to put it into a person's own folder.
    perMachine: false,
    allowToChangeInstallationDirectory: true,
    installerLanguages: ['zh_CN', 'en_US'],
    deleteAppDataOnUninstall: false,
  },
  linux: {
    target: ['AppImage', 'deb'],
    files: filesFor('linux'),
    executableName: 'key-project-ledger',
    category: 'Office',
    maintainer: 'Key Project Ledger',
    synopsis: 'Offline ledger of a city’s key projects',
  },
  mac: {
    target: ['dmg'],
    files: filesFor('darwin'),
    category: 'public.app-category.business',
  },
})
