import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    // The built parts are there before two files ask for them at the same moment.
    globalSetup: ['test/helpers/builtParts.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Native addons and worker threads of our own want real processes.
    pool: 'forks',
    // A loaded two-core machine is slow, not wrong.
    expect: { poll: { timeout: 15_000 } },
    maxWorkers: 2,
  },
})
