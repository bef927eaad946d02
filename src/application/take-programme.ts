import type { ProgrammeUse } from '#domain/programme/programme.ts'
import { meetingsToTake } from '#domain/programme/reach.ts'
import { takeProgramme as withProgramme } from '#domain/programme/take-programme.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import { arrangeAgenda } from './arrange-agenda.ts'
import type { MeetingDeps } from './live-meetings.ts'
import type { Ports } from './ports.ts'
import { programmeOfCell } from './programmes-of-cell.ts'
import type { Refusal } from './refusal.ts'
import { takeCellPass } from './take-cell-pass.ts'
import { takeSeat } from './take-seat.ts'

type Wanted = { cellId: string; programmeId: string; meetingId: string }

/** Puts a programme from above, as it stands now, into the agenda of a coming meeting, and records its use. Again: only what is different. */
export async function takeProgramme(deps: MeetingDeps, actor: Actor, wanted: Wanted): Promise<Result<{ version: number }, Refusal>> {
  const { ports, meetings } = deps
  const { cellId, meetingId } = wanted
  const pass = await takeCellPass(ports, actor, cellId)
  if (!pass.ok) return pass
  const programme = await programmeOfCell(ports, pass.value.tree, wanted)
  const seat = programme && (await takeSeat(deps, actor, meetingId))
  const meeting = seat?.ok ? await meetings.load(meetingId) : null
  if (!programme || !seat?.ok || meeting?.cellId !== cellId) return refuse('access/not-found')
  const asked = { month: programme.month, today: pass.value.on }
  if (meetingsToTake([{ ...meeting, groupId: meeting.group?.id ?? null }], asked).length === 0)
    return refuse('programme/not-for-this-meeting')
  const steps = withProgramme(meeting.steps, { programme, taken: await versionTaken(ports, wanted) })
  const use = { ...wanted, version: programme.version, usedById: actor.personId, usedAt: ports.clock.now(), discussed: null }
  const arranged = await arrangeAgenda(deps, seat.value, {
    steps,
    edition: meeting.agendaEdition,
    changes: [{ kind: 'useProgramme', use }],
  })
  return arranged.ok ? ok({ version: programme.version }) : arranged
}

/** The version that a meeting's agenda has now. */
export async function versionTaken({ stores }: Pick<Ports, 'stores'>, { cellId, programmeId, meetingId }: Wanted) {
  const uses: ProgrammeUse[] = await stores.programmes.usesOf([cellId], [programmeId])
  const use = uses.find((one) => one.meetingId === meetingId)
  return use ? stores.programmes.version(programmeId, use.version) : null
}
