import type { Notice, NoticeFacts } from '#domain/inbox/notice.ts'
import type { Meeting } from '#domain/meeting/meeting.ts'
import { callToMeeting } from './convene.ts'
import type { Ports } from './ports.ts'

type Needs = Pick<Ports, 'stores' | 'clock' | 'push'>

/** Tells members, after commit: their inbox, and the browsers they asked to be told in. What was told before is not told again. */
export async function notify({ stores, push }: Needs, notices: readonly Notice[]): Promise<void> {
  const fresh = await stores.inbox.put(notices)
  if (!push || fresh.length === 0) return
  for (const cellId of new Set(fresh.map((one) => one.cellId))) {
    const ofCell = fresh.filter((one) => one.cellId === cellId)
    const devices = await stores.pushDevices.ofMembers(cellId, [...new Set(ofCell.map(({ memberId }) => memberId))])
    for (const { memberId, facts } of ofCell) {
      push.tell(
        devices.filter((one) => one.memberId === memberId),
        facts,
      )
    }
  }
}

/** The same to everybody who is invited to this meeting, but the one who did it. */
export async function notifyInvited(ports: Needs, meeting: Meeting, { key, facts, by }: { key: string; facts: NoticeFacts; by: string }) {
  const at = ports.clock.now()
  const { convened: invited } = await callToMeeting(ports, meeting, ports.clock.today())
  const told = invited.filter(({ memberId }) => memberId !== by)
  await notify(
    ports,
    told.map(({ memberId }) => ({ cellId: meeting.cellId, memberId, key, at, facts })),
  )
}
