// npm run erase-text -- <meeting>                                    the lines of a meeting's log that hold words
// npm run erase-text -- <meeting> <line> "<reason>" "<who asked>"    erases the words of one line; the chain still holds
// What was copied into a notebook or signed in the minutes stays there, and so do backups (docs/security.md).
import { setTimeout as pause } from 'node:timers/promises'
import { openPrismaDatabase } from '#adapters/prisma/database.ts'
import { prismaStores } from '#adapters/prisma/prisma-stores.ts'
import { erasableLines, eraseText } from '#application/erase-text.ts'
import { meetingReader } from '#application/load-meeting.ts'
import { meetingQueue } from '#application/meeting-queue.ts'
import { openDatabase } from '../database.ts'
import { readEnvironment } from '../env.ts'
import { chance, clock, digests } from '../world.ts'

const [meetingId = '', line, reason = '', byName = ''] = process.argv.slice(2)
const database = await openDatabase(readEnvironment(process.env), console.error)
const connected = openPrismaDatabase({ connection: database.connection, onConnectionError: (error) => console.error(error.message) })
const stores = prismaStores(connected)
const done = line === undefined ? await list() : await erase(Number(line))
await connected.close()
await database.release()
process.exit(done ? 0 : 1)

async function list(): Promise<boolean> {
  const lines = await erasableLines({ ports: { stores } }, meetingId)
  if (!lines.ok) return say(lines.refusal, false)
  for (const { version, at, type, payload } of lines.value)
    console.log(
      `${String(version).padStart(5)}  ${at.slice(0, 16)}  ${type}  ${payload ? JSON.stringify(payload).slice(0, 100) : '(erased)'}`,
    )
  return say(`${lines.value.length} lines with words`, true)
}

/** Apps that run notice by themselves: they read the log from where they stood. */
async function erase(version: number): Promise<boolean> {
  const ports = { stores, clock, chance, digests, publisher: { meetingChanged: () => {} } }
  const meetings = meetingQueue({ ports, reader: meetingReader(ports), pause: (milliseconds) => pause(milliseconds) })
  const erased = await eraseText({ ports, meetings }, { meetingId, version }, { reason, byName })
  return erased.ok ? say('Erased; npm run verify-log reads the chain again.', true) : say(String(erased.refusal), false)
}

function say(sentence: string, done: boolean): boolean {
  console.log(sentence)
  return done
}
