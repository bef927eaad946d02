import { chromium } from '@playwright/test'
import { findOrInstall, findProgram } from '#server/cluster/debian-program.ts'

const program = () => ({
  names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'],
  places: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    chromium.executablePath(),
  ],
  package: 'chromium',
  missing:
    'No Chromium for the browser tests: install one (Debian: sudo apt-get install chromium), or run npx playwright install chromium, or name one in CHROMIUM_PATH.',
})

/** A browser that is already here: the one CHROMIUM_PATH names, an installed one, or Playwright's own. */
export const findChromium = (): string | undefined => process.env.CHROMIUM_PATH || findProgram(program())

/** The same; on Debian and started by root it installs Debian's. The refusal says what is missing. */
export const findOrInstallChromium = (say: (line: string) => void): string => process.env.CHROMIUM_PATH || findOrInstall(program(), say)
