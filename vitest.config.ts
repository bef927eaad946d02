import { defineConfig } from 'vitest/config'

const everywhere = { setupFiles: ['tests/support/quiet-console.ts'] }
const withDatabase = { ...everywhere, globalSetup: ['tests/support/test-server.ts'], hookTimeout: 60_000 }

export default defineConfig({
  test: {
    projects: [
      { test: { ...everywhere, name: 'unit', include: ['src/**/*.test.ts', 'src/**/*.test.tsx'] } },
      { test: { ...withDatabase, name: 'contract', include: ['tests/contract/**/*.test.ts'], testTimeout: 60_000 } },
      { test: { ...withDatabase, name: 'integration', include: ['tests/integration/**/*.test.ts'], testTimeout: 120_000 } },
      { test: { ...withDatabase, name: 'faults', include: ['tests/faults/**/*.test.ts'], testTimeout: 900_000 } },
    ],
  },
})
