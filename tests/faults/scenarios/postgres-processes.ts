import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

/** The postmaster of a data folder of the app's own database, as its pid file tells. */
export async function postmasterOf(root: string): Promise<number> {
  const note = await readFile(path.join(root, 'postgres/data/postmaster.pid'), 'utf8')
  return Number(note.split('\n', 1)[0])
}

/** Its children that serve somebody's connection: Linux alone tells. */
export async function backendsOf(postmaster: number): Promise<number[]> {
  const all = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number)
  const own = await Promise.all(all.map(async (pid) => ((await parentOf(pid)) === postmaster && (await isServing(pid)) ? [pid] : [])))
  return own.flat()
}

const parentOf = async (pid: number): Promise<number> => {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
}

/** "postgres: user database [local] idle" and the like; background workers name no database. */
const isServing = async (pid: number): Promise<boolean> =>
  / sotay sotay /.test(await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => ''))
