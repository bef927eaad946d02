import { defineConfig } from '@playwright/test'
import { findChromium } from './tests/support/chromium.ts'

const executablePath = findChromium()

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  // one meeting at a time: they share a machine of two cores with a server, a database and the tests beside them
  workers: 1,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  // only against hanging: how long a whole meeting takes says nothing about the product
  timeout: 600_000,
  expect: { timeout: 30_000 },
  reporter: [['list']],
  use: {
    actionTimeout: 90_000,
    navigationTimeout: 90_000,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: { args: ['--no-sandbox', '--disable-background-networking'], ...(executablePath && { executablePath }) },
  },
})
