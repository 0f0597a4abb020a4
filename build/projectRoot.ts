import path from 'node:path'

/** The project's folder, as an absolute path. */
export const projectRoot = path.resolve(import.meta.dirname, '..')

/** Everything that is built goes below this folder. */
export const builtFolder = path.join(projectRoot, 'dist')
export const builtPage = path.join(builtFolder, 'page')
export const builtElectron = path.join(builtFolder, 'electron')
