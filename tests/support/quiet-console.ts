import { format } from 'node:util'
import { afterEach } from 'vitest'

/** A test in which anything warns or complains has found something, even if it asserts nothing of it. */
const heard: string[] = []

for (const level of ['error', 'warn'] as const) {
  console[level] = (...words: unknown[]) => {
    heard.push(`console.${level}: ${format(...words)}`)
  }
}

afterEach(() => {
  const complaints = heard.splice(0)
  if (complaints.length > 0) throw new Error(`The console was not quiet:\n${complaints.join('\n')}`)
})
