import { buildPart } from '../../build/buildAll.ts'

/** Builds the page and the workers where their sources have changed, once for all test files of a run. */
export default async function builtParts(): Promise<void> {
  await buildPart('page')
  await buildPart('electron')
}
