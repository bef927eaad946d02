import { appendFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Line, Note } from './line.ts'

/** The journal of one client; a line is on the disk before the client goes on, whoever is killed next. */
export type Journal = { note: (note: Note) => void }

export function openJournal(folder: string, client: string, heard: (line: Line) => void = () => {}): Journal {
  mkdirSync(folder, { recursive: true })
  const file = path.join(folder, `${client}.jsonl`)
  return {
    note: (note) => {
      const line: Line = { at: Date.now(), client, ...note }
      appendFileSync(file, `${JSON.stringify(line)}\n`)
      heard(line)
    },
  }
}

/** Every line of every client of one run, each client's in the order of its doing. */
export const readJournals = (folder: string): Line[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.jsonl'))
    .flatMap((file) => readFileSync(path.join(folder, file), 'utf8').split('\n'))
    .filter((text) => text !== '')
    .map((text) => JSON.parse(text) as Line)
