import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'
import { PROJECT } from '../migrations.ts'

/** The rest of the hall is a program of its own on the public interfaces; the demo only starts it, from the file that it wrote. */
export function startHall(file: string): ChildProcess {
  const program = path.join(PROJECT, 'src/hall/main.ts')
  const hall = spawn(process.execPath, [program, file, '--quiet'], { stdio: ['ignore', 'ignore', 'inherit'] })
  process.once('exit', () => hall.kill())
  return hall
}
