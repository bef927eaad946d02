import { ok, type Result } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import { notify } from './notify.ts'
import type { Ports } from './ports.ts'
import { readCellRegistrations } from './read-cell-registrations.ts'

/** Tells those who are asked and have not registered, at most once a day. */
export async function remindToRegister(
  ports: Pick<Ports, 'stores' | 'clock' | 'push'>,
  actor: Actor,
  of: { cellId: string; year: number },
): Promise<Result<{ reminded: number }, 'access/not-found'>> {
  const page = await readCellRegistrations(ports, actor, of)
  if (!page.ok) return page
  const { rows, cellId, year, today } = page.value
  const at = ports.clock.now()
  const notices = rows.flatMap(({ memberId, asked, state }) =>
    asked.asked && state === 'NONE'
      ? [
          {
            ...{ cellId, memberId, at, key: `register:${year}:${today}` },
            facts: { kind: 'REGISTRATION_ASKED' as const, year, dueOn: asked.dueOn, overdue: asked.dueOn < today },
          },
        ]
      : [],
  )
  await notify(ports, notices)
  return ok({ reminded: notices.length })
}
