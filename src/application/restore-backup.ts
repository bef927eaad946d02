import { cancelledByRestore } from '#domain/backup/left-out.ts'
import { type BackupManifest, type BackupRefusal, type BackupTable, checkBackupManifest } from '#domain/backup/manifest.ts'
import { sealEvents, verifyChain } from '#domain/meeting/chain.ts'
import type { EventOf } from '#domain/meeting/event.ts'
import { evolveSealed, foldSealed } from '#domain/meeting/evolve-sealed.ts'
import type { Meeting } from '#domain/meeting/meeting.ts'
import { invariant, ok, type Result, refuse } from '#domain/result.ts'
import { meetingSummary } from './meeting-summary.ts'
import type { BackupSource, MeetingLog, RestoreIntake } from './ports/backup.ts'
import type { Ports } from './ports.ts'
import { chainTools, sealingTools } from './sealing-tools.ts'

type Needs = Pick<Ports, 'clock' | 'chance' | 'digests'>

export type Restored = { manifest: BackupManifest; rows: number; meetings: number; cancelledBallots: number }

/** Reads a backup whole and says whether every file of it is what its manifest says; nothing is written. */
export async function checkBackup(source: BackupSource, known: readonly string[]): Promise<Result<BackupManifest, BackupRefusal>> {
  const text = await source.manifest()
  const manifest = text === null ? refuse('backup/not-a-backup' as const) : checkBackupManifest(text, known)
  if (!manifest.ok) return manifest
  let read = 0
  for await (const { rows } of source.tables(manifest.value)) {
    for await (const _piece of rows);
    read += 1
  }
  return read === manifest.value.tables.length ? manifest : refuse('backup/damaged')
}

/**
 * Fills an installation from a backup that was checked, in one transaction: the tables as they were, compared file by file with the manifest,
 * brought up to date, every log an unbroken chain. Ballots that were under way are cancelled, for their boxes are gone; sessions end.
 */
export async function restoreBackup(
  ports: Needs,
  { source, manifest, into }: { source: BackupSource; manifest: BackupManifest; into: RestoreIntake },
): Promise<Result<Restored, BackupRefusal>> {
  await into.makeTables(manifest.migrations)
  for await (const { table, rows } of source.tables(manifest)) await into.put(table, rows)
  if (!sameTables(await into.tables(), manifest.tables)) return refuse('backup/damaged')
  await into.bringUpToDate()
  const cancelledBallots = await cancelBallots(ports, into, manifest.madeAt)
  let meetings = 0
  for await (const log of into.logs()) {
    if (!holds(ports, log)) return refuse('backup/log-broken')
    meetings += 1
  }
  await into.endSessions()
  return ok({ manifest, rows: manifest.tables.reduce((sum, { rows }) => sum + rows, 0), meetings, cancelledBallots })
}

/** The same migrations make the same tables, so what is read from here must be byte for byte what was written there. */
function sameTables(are: readonly BackupTable[], were: readonly BackupTable[]): boolean {
  const known = new Map(are.map((one) => [one.table, one]))
  return were.every(({ table, rows, sha256 }) => known.get(table)?.rows === rows && known.get(table)?.sha256 === sha256)
}

function holds(ports: Needs, { events, end }: MeetingLog): boolean {
  const check = verifyChain(events, chainTools(ports))
  return check.ok && check.head.version === end.version && check.head.digest === end.digest
}

/** One ballot at a time is under way in a meeting. Cancelled by its log, as the chair would: the reason is read by everybody, and a new ballot may follow. */
async function cancelBallots(ports: Needs, into: RestoreIntake, madeAt: string): Promise<number> {
  const underWay = new Map((await into.ballotsUnderWay()).map(({ meetingId, ballotId }) => [meetingId, ballotId]))
  for await (const { meetingId, events } of into.logs()) {
    const ballotId = underWay.get(meetingId)
    if (ballotId === undefined) continue
    const meeting = foldSealed(null, events)
    invariant(meeting, 'a meeting with a ballot has a log')
    await cancel(ports, into, { meeting, ballotId, reason: cancelledByRestore(madeAt) })
  }
  return underWay.size
}

type Lost = { meeting: Meeting; ballotId: string; reason: string }

async function cancel(ports: Needs, into: RestoreIntake, { meeting, ballotId, reason }: Lost): Promise<void> {
  const at = ports.clock.now()
  const event: EventOf<'ballotCancelled'> = { type: 'ballotCancelled', ballotId, reason, at }
  const events = sealEvents(meeting, [event], sealingTools(ports, 1))
  const after = events.reduce<Meeting>(evolveSealed, meeting)
  const saved = await into.append({
    meetingId: meeting.id,
    expectedVersion: meeting.version,
    events,
    summary: meetingSummary(after, at),
    changes: [{ kind: 'cancelBallot', ballotId }],
  })
  invariant(saved === 'saved', 'nobody else writes while a backup is restored')
}
