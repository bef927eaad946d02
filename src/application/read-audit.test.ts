import { expect, test } from 'vitest'
import { makeSignInGuard } from '#adapters/auth/sign-in-guard.ts'
import { goodPin, smallCommune } from '../../tests/support/small-commune.ts'
import { type AuditAsked, readAudit } from './read-audit.ts'
import { savePosition } from './save-position.ts'
import { signIn } from './sign-in.ts'

const all: AuditAsked = { unitId: 'songsen', group: null, person: '', within: null, from: null, to: null, after: null, limit: 50 }

async function commune() {
  const it = await smallCommune()
  const guard = await makeSignInGuard(it.ports.passwords)
  const enter = async (who: string, pin = goodPin) =>
    signIn(it.ports, guard, { login: (await it.stores.people.find(who))?.cardNumber ?? '', pin })
  const read = async (over: Partial<AuditAsked> = {}, who = 'nhat') => {
    const page = await readAudit(it.ports, it.actor(who), { ...all, ...over })
    return page.ok ? page.value.lines.map(({ who, act, unit }) => [who, act, unit]) : page.refusal
  }
  return { ...it, enter, read }
}

test('who signed in, who failed, who changed: by person without diacritics, by kind of act, and one cell', async () => {
  const { enter, read, ports, actor, at } = await commune()
  await enter('tam')
  at('2026-12-01T01:01:00.000Z')
  await enter('hai', '999999')
  at('2026-12-01T01:02:00.000Z')
  await savePosition(ports, actor('nhat'), { unitId: 'ap3', personId: 'tam', role: 'SUPERVISOR', validFrom: '2026-12-01', validTo: null })
  expect(await read()).toEqual([
    ['Kiều Minh Nhật', 'position-saved', 'Chi bộ Ấp 3'],
    ['Ngô Văn Hai', 'sign-in-failed', 'Chi bộ Ấp 4'],
    ['Phan Văn Tám', 'signed-in', 'Chi bộ Ấp 3'],
  ])
  expect(await read({ person: 'ngo van hai' })).toEqual([['Ngô Văn Hai', 'sign-in-failed', 'Chi bộ Ấp 4']])
  expect(await read({ group: 'SIGN', within: 'ap3' })).toEqual([['Phan Văn Tám', 'signed-in', 'Chi bộ Ấp 3']])
  expect((await read({ group: 'CHANGE' }))[0]).toEqual(['Kiều Minh Nhật', 'position-saved', 'Chi bộ Ấp 3'])
  expect(await read({ from: '2026-12-02' })).toEqual([])
})

test('reading the log stands in it, and the next page does not stand in it again', async () => {
  const { read, ports, actor } = await commune()
  await read()
  const page = await readAudit(ports, actor('nhat'), { ...all, group: 'READ', limit: 1 })
  expect(page).toMatchObject({ ok: true, value: { more: false, lines: [{ act: 'audit-read', who: 'Kiều Minh Nhật' }] } })
  const [line] = page.ok ? page.value.lines : []
  expect(await read({ group: 'READ', after: { at: line?.at ?? '', id: line?.id ?? '' } })).toEqual([])
  expect(await read({ group: 'READ' })).toHaveLength(2)
})

test('an administrator sees the own subtree, also of units that have ended; others see no log', async () => {
  const { enter, read, stores } = await commune()
  await stores.organization.savePosition({ personId: 'ba', unitId: 'ap4', role: 'ADMINISTRATOR', validFrom: '2026-01-01', validTo: null })
  await enter('tam')
  await enter('hai')
  expect(await read({ unitId: 'ap4' }, 'ba')).toEqual([['Ngô Văn Hai', 'signed-in', 'Chi bộ Ấp 4']])
  for (const who of ['phuoc', 'binh', 'sau', 'la']) expect(await read({}, who)).toBe('access/not-found')
  expect(await read({ unitId: 'ap4', within: 'ap3' }, 'ba')).toBe('access/not-found')
  const ap4 = (await stores.organization.units()).find(({ id }) => id === 'ap4')
  if (ap4) await stores.organization.saveUnit({ ...ap4, validTo: '2026-12-01' })
  expect(await read({ person: 'hai', group: 'SIGN' })).toEqual([['Ngô Văn Hai', 'signed-in', 'Chi bộ Ấp 4']])
})

test('while a meeting of the cell is open nobody’s signing in is noted: a shared device’s order would be that of the voters', async () => {
  const { enter, read, stores } = await commune()
  const meeting = {
    cellId: 'ap3',
    id: 'ap3-m1',
    groupId: null,
    kind: 'ANNUAL_REVIEW',
    year: 2026,
    title: 'Họp',
    place: '',
    status: 'OPEN',
    stage: '',
  }
  const counts = { present: 2, convened: 2, version: 1, digest: '', touchedAt: '', startsAt: '2026-12-01T01:00:00.000Z' }
  await stores.meetings.create({ ...meeting, ...counts } as never, [], new Uint8Array())
  await enter('tam')
  await enter('lanh', '999999')
  await enter('hai')
  expect(await read()).toEqual([['Ngô Văn Hai', 'signed-in', 'Chi bộ Ấp 4']])
})
