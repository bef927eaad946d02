// npm run erase-text -- <meeting>                                    the lines of a meeting's log that hold words
// npm run erase-text -- <meeting> <line> "<reason>" "<who asked>"    erases the words of one line; the chain still holds
// What was copied into a notebook or signed in the minutes stays there, and so do backups (docs/security.md).
import { setTimeout as pause } from 'node:timers/promises'
import { erasableLines, eraseText } from '#application/erase-text.ts'
import { meetingReader } from '#application/load-meeting.ts'
import { meetingQueue } from '#application/meeting-queue.ts'
import { CannotStart } from '../cannot-start.ts'
import { both, inVietnam } from '../for-people.ts'
import { stopWith } from '../start-up.ts'
import { given, type Opened, withStores } from './with-stores.ts'

const usage = both(
  'npm run erase-text -- <mã cuộc họp> [<dòng> "<lý do>" "<ai đề nghị>"]   (mã cuộc họp: npm run verify-log)',
  'npm run erase-text -- <meeting> [<line> "<reason>" "<who asked>"]   (meetings: npm run verify-log)',
)

const [meetingId, line, reason = '', byName = ''] = given()
if (!meetingId) stopWith(new CannotStart(usage))
await withStores(({ ports }) => (line === undefined ? list(ports, meetingId) : erase(ports, meetingId, Number(line))))

async function list(ports: Opened['ports'], meetingId: string): Promise<boolean> {
  const lines = await erasableLines({ ports }, meetingId)
  if (!lines.ok) return say(`${both('Không có cuộc họp này.', 'There is no such meeting.')}\n${usage}`, false)
  for (const { version, at, type, payload } of lines.value)
    console.log(
      `${String(version).padStart(5)}  ${inVietnam(at)}  ${type}  ${payload ? JSON.stringify(payload).slice(0, 100) : '(đã xóa/erased)'}`,
    )
  return say(both(`${lines.value.length} dòng có lời văn.`, `${lines.value.length} lines with words.`), true)
}

/** Apps that run notice by themselves: they read the log from where they stood. */
async function erase(opened: Opened['ports'], meetingId: string, version: number): Promise<boolean> {
  const ports = { ...opened, publisher: { meetingChanged: () => {} } }
  const meetings = meetingQueue({ ports, reader: meetingReader(ports), pause: (milliseconds) => pause(milliseconds) })
  const erased = await eraseText({ ports, meetings }, { meetingId, version }, { reason, byName })
  return erased.ok
    ? say(both('Đã xóa; kiểm lại: npm run verify-log.', 'Erased; to check: npm run verify-log.'), true)
    : say(both(`Không xóa được (${erased.refusal}).`, `Not erased (${erased.refusal}).`), false)
}

function say(sentence: string, done: boolean): boolean {
  console.log(sentence)
  return done
}
