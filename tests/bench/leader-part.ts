import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import type { Part } from './part.ts'

/** A leader's page of a large province, in a process and on a database of its own: a tenth of the members for the ratio. */
export const leaderPart: Part = {
  name: 'leader',
  async measure({ members, scale }) {
    const large = Math.round(members * scale)
    console.log(`Making up a province of ${large} members ...`)
    const program = [path.join(import.meta.dirname, 'leader-page.ts'), '--large', String(large), '--small', String(Math.round(large / 10))]
    const { stdout } = await promisify(execFile)(process.execPath, program)
    const figures = JSON.parse(stdout) as Record<string, number>
    return {
      table: `a leader's page: p95 ${figures.leader_p95_ms_100k} ms, of a tenth of the members ${figures.leader_p95_ms_10k} ms`,
      figures,
    }
  },
}
