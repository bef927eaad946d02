import type { Notice, NoticeFacts } from '#domain/inbox/notice.ts'
import { cellOfficers } from '#domain/organization/roles.ts'
import type { CivilDate } from '#domain/organization/types.ts'
import { notify } from './notify.ts'
import type { Ports } from './ports.ts'
import { noticesTo } from './tell-people.ts'

type Needs = Pick<Ports, 'stores' | 'clock' | 'push'>
type Moved = { id: string; toCellId: string; toId: string; fromName: string; toName: string; on: CivilDate }

/** Members whose cell merged or split hear where they belong from which day on. */
export async function notifyMoved(ports: Needs, moved: readonly Moved[]): Promise<void> {
  const at = ports.clock.now()
  const notices = moved.map(({ id, toCellId, toId, fromName, toName, on }): Notice => {
    const facts: NoticeFacts = { kind: 'TRANSFERRED', way: 'OFFICIAL', name: null, from: fromName, to: toName, on }
    return { cellId: toCellId, memberId: toId, key: `moved-${id}`, at, facts }
  })
  await notify(ports, notices)
}

/** The same to the secretaries and deputies of these cells. */
export async function tellSecretaries(
  ports: Needs,
  cellIds: readonly (string | null)[],
  told: Pick<Notice, 'key' | 'at' | 'facts'>,
): Promise<void> {
  const on = ports.clock.today()
  const officers = await Promise.all(
    cellIds.flatMap((id) =>
      id === null ? [] : [ports.stores.organization.positionsAt(id).then((positions) => cellOfficers(positions, on))],
    ),
  )
  await notify(ports, await noticesTo(ports, [...new Set(officers.flat())], told))
}
