import { expect, test } from 'vitest'
import { aMember, aPosition } from '../../tests/support/people.ts'
import { smallCommune } from '../../tests/support/small-commune.ts'
import { enrol } from './enrol.ts'
import { resetAdministrator } from './reset-administrator.ts'

const asked = { byName: 'Nguyễn Thị Phước', reason: 'Quên mã PIN, công văn số 3' }

/** The one administrator of the province. */
const ofNhat = async () => {
  const commune = await smallCommune()
  const login = (await commune.stores.people.find('nhat'))?.cardNumber ?? ''
  return { commune, login }
}

test('the only administrator gets in again by a slip made at the server; it stands in the log and the committee is told', async () => {
  const { commune, login } = await ofNhat()
  const { stores, ports } = commune
  await stores.organization.savePosition(aPosition('tam', 'songsen', 'COMMITTEE_SECRETARY'))
  const done = await resetAdministrator(ports, { login, ...asked })
  if (!done.ok) throw new Error(done.refusal)
  expect(done.value.told).toEqual(['Phan Văn Tám'])
  expect(await enrol(ports, { code: done.value.slip.code, pin: '975310' })).toMatchObject({ ok: true })
  expect((await stores.people.find('nhat'))?.pinHash).toBe('hash of 975310')
  const lines = await stores.audit.ofCell('songsen', 10)
  expect(lines.find(({ act }) => act === 'administrator-reset')?.about).toEqual({ personId: 'nhat', ...asked })
  expect(await stores.inbox.ofMember('ap3', 'ap3-tam', 10)).toMatchObject([
    { facts: { kind: 'ADMINISTRATOR_RESET', name: 'Kiều Minh Nhật', byName: 'Nguyễn Thị Phước' } },
  ])
})

test('it is no way around two persons, and not for members', async () => {
  const { commune, login } = await ofNhat()
  const reset = async (over: Partial<typeof asked> & { login?: string }) => {
    const done = await resetAdministrator(commune.ports, { login, ...asked, ...over })
    return done.ok ? 'done' : done.refusal
  }
  expect(await reset({ login: '00000' })).toBe('unknown-login')
  expect(await reset({ reason: ' ' })).toBe('reason-missing')
  expect(await reset({ login: (await commune.stores.people.find('tam'))?.cardNumber ?? '' })).toBe('no-administrator')
  await commune.stores.organization.savePosition(aPosition('ba', 'songsen', 'ADMINISTRATOR'))
  expect(await reset({})).toBe('done')
  await commune.stores.members.save(aMember('ap3-nhat', { cellId: 'ap3', personId: 'nhat', name: 'Kiều Minh Nhật' }))
  expect(await reset({})).toBe('others-can')
})
