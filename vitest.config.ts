import { defineConfig } from 'vitest/config'

// Limits are against hanging only, far above what any test takes on a busy machine: no test judges speed.
// Files share a process and its modules: no test leaves anything behind in them, and loading them anew took four times the tests' own time.
const everywhere = { setupFiles: ['tests/support/quiet-console.ts'], isolate: false, testTimeout: 120_000, hookTimeout: 120_000 }
const withDatabase = { ...everywhere, globalSetup: ['tests/support/test-server.ts'] }

export default defineConfig({
  test: {
    projects: [
      { test: { ...everywhere, name: 'unit', include: ['src/**/*.test.ts', 'src/**/*.test.tsx'] } },
      { test: { ...withDatabase, name: 'contract', include: ['tests/contract/**/*.test.ts'] } },
      { test: { ...withDatabase, name: 'integration', include: ['tests/integration/**/*.test.ts'] } },
      { test: { ...withDatabase, name: 'faults', include: ['tests/faults/**/*.test.ts'], testTimeout: 900_000 } },
    ],
  },
})
