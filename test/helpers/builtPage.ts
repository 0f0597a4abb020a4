import { buildPart } from '../../build/buildAll.ts'

/** Builds the page where its sources have changed, once for all test files of a run. */
export default async function builtPage(): Promise<void> {
  await buildPart('page')
}
