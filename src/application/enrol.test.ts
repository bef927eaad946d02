import { expect, test } from 'vitest'
import { type Commune, goodPin, smallCommune } from '../../tests/support/small-commune.ts'
import { enrol } from './enrol.ts'
import { makeSetupLink } from './make-setup-link.ts'
import { makeSlip } from './make-slip.ts'
import { openSlip } from './open-slip.ts'
import { readTree } from './read-tree.ts'
import { setUp } from './set-up.ts'

async function slipOf({ ports, actor }: Commune, personId = 'moi') {
  const made = await makeSlip(ports, actor('nhat'), personId)
  if (!made.ok) throw new Error(made.refusal)
  return made.value
}

test('a printed slip sets the PIN, once', async () => {
  const commune = await smallCommune()
  const { code, name } = await slipOf(commune)
  expect(code).toMatch(/^[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}$/)
  expect(name).toBe('Lê Thị Mới')
  expect(await openSlip(commune.ports, code.toLowerCase())).toMatchObject({ ok: true, value: { person: { id: 'moi' } } })
  const login = (await commune.stores.people.find('moi'))?.cardNumber
  expect(await enrol(commune.ports, { code, pin: goodPin })).toEqual({ ok: true, value: { login } })
  expect((await commune.stores.people.find('moi'))?.pinHash).toBe(`hash of ${goodPin}`)
  expect(await enrol(commune.ports, { code, pin: '975310' })).toEqual({ ok: false, refusal: 'access/slip-used' })
})

test('the code itself is kept nowhere', async () => {
  const commune = await smallCommune()
  const { code } = await slipOf(commune)
  const kept = await commune.stores.people.slipByHash(commune.ports.digests.sha256(code.replaceAll('-', '')))
  expect(kept).not.toBeNull()
  expect(JSON.stringify(kept)).not.toContain(code.replaceAll('-', ''))
})

test('a slip ends after 14 days, and an unknown code is said to be unknown', async () => {
  const commune = await smallCommune()
  const { code } = await slipOf(commune)
  commune.at('2026-12-15T01:00:00.000Z')
  expect(await openSlip(commune.ports, code)).toEqual({ ok: false, refusal: 'access/slip-expired' })
  expect(await openSlip(commune.ports, 'AAAA-BBBB-CCCC')).toEqual({ ok: false, refusal: 'access/slip-unknown' })
})

test('a PIN that a stranger tries first is refused beside its field, and the slip stays good', async () => {
  const commune = await smallCommune()
  const { code } = await slipOf(commune)
  for (const pin of ['000000', '123456', '110362'])
    expect(await enrol(commune.ports, { code, pin })).toEqual({
      ok: false,
      refusal: { fields: [{ field: 'pin', code: 'access/pin-too-simple' }] },
    })
  expect(await enrol(commune.ports, { code, pin: goodPin })).toMatchObject({ ok: true })
})

test('a second slip of the same person is spent with the first', async () => {
  const commune = await smallCommune()
  const [first, second] = [await slipOf(commune), await slipOf(commune)]
  await enrol(commune.ports, { code: first.code, pin: goodPin })
  expect(await enrol(commune.ports, { code: second.code, pin: '975310' })).toEqual({ ok: false, refusal: 'access/slip-used' })
})

test('an administrator alone gives nobody a second PIN', async () => {
  const { ports, actor } = await smallCommune()
  expect(await makeSlip(ports, actor('nhat'), 'tam')).toEqual({ ok: false, refusal: 'access/already-enrolled' })
})

test('an empty installation has one link for its first administrator, printed at each start and node, and it works once', async () => {
  const commune = await smallCommune()
  const token = 'the-same-at-every-node'
  expect(await makeSetupLink(commune.ports, token)).toBe(false)

  const { ports } = await emptyInstallation()
  expect([await makeSetupLink(ports, token), await makeSetupLink(ports, token)]).toEqual([true, true])
  const given = {
    ...{ organisationName: 'Đảng bộ tỉnh Sông Sen', communeName: 'Đảng bộ xã Sen Hồng' },
    ...{ name: 'Kiều Minh Nhật', cardNumber: '910001', pin: goodPin },
  }
  expect(await setUp(ports, { ...given, token: 'another' })).toEqual({ ok: false, refusal: 'access/setup-done' })
  expect(await setUp(ports, { ...given, token })).toEqual({ ok: true, value: { login: '910001' } })
  expect(await setUp(ports, { ...given, token })).toEqual({ ok: false, refusal: 'access/setup-done' })

  const person = await ports.stores.people.byLogin('910001')
  const tree = await readTree(ports, { kind: 'actor', personId: person?.id ?? '', name: '', sessionNumber: 1 })
  const units = tree.ok ? tree.value.units.map(({ name, depth, grassroots }) => ({ name, depth, grassroots })) : []
  expect(units).toEqual([
    { name: 'Đảng bộ tỉnh Sông Sen', depth: 0, grassroots: false },
    { name: 'Đảng bộ xã Sen Hồng', depth: 1, grassroots: true },
  ])
})

async function emptyInstallation() {
  const { ports } = await smallCommune()
  const { memoryStores } = await import('#adapters/memory/memory-stores.ts')
  return { ports: { ...ports, stores: memoryStores({ now: ports.clock.now }) } }
}
