import { describe, expect, test } from 'vitest'
import { callMembers, votingBase } from '#domain/organization/voting-base.ts'
import { smallCommune } from '../../tests/support/small-commune.ts'
import { carryDue } from './carry-along.ts'
import { readTransfers } from './read-transfers.ts'
import {
  askTransfer,
  receiveFromOutside,
  returnFromTransfer,
  settleTransfer,
  type TransferToAsk,
  withdrawTransfer,
} from './transfer-member.ts'

const lanh: TransferToAsk = {
  ...{
    cellId: 'ap3',
    memberId: 'ap3-lanh',
    kind: 'OFFICIAL',
    toCellId: 'ap4',
    place: '',
    number: '3-GT/ĐU',
    on: '2026-12-01',
    until: null,
  },
}

async function commune() {
  const it = await smallCommune()
  const ask = (who: string, over: Partial<TransferToAsk> = {}) => askTransfer(it.ports, it.actor(who), { ...lanh, ...over })
  const first = async () => (await it.stores.transfers.ofCells(['ap3', 'ap4']))[0]
  const of = async (cellId: string, personId: string) =>
    (await it.stores.members.ofCell(cellId)).find(({ member }) => member.personId === personId)
  return { ...it, ask, first, of }
}

describe('an official transfer', () => {
  test('by the secretary waits for the receiving cell, whose secretary confirms; the book goes along', async () => {
    const { ask, first, of, ports, actor, stores } = await commune()
    expect(await ask('sau')).toEqual({ ok: true, value: { state: 'ASKED' } })
    expect((await of('ap3', 'lanh'))?.member.leftOn).toBeNull()
    const id = (await first())?.id ?? ''
    expect(await readTransfers(ports, actor('hai'), 'ap4')).toMatchObject({
      value: { transfers: [{ name: 'Dương Văn Lành', from: 'Chi bộ Ấp 3', maySettle: true, mayWithdraw: false }] },
    })
    expect(await settleTransfer(ports, actor('sau'), { transferId: id, accept: true, word: '' })).toEqual({
      ok: false,
      refusal: 'transfer/not-found',
    })
    expect(await settleTransfer(ports, actor('hai'), { transferId: id, accept: true, word: '' })).toMatchObject({ ok: true })
    expect((await of('ap3', 'lanh'))?.member.leftOn).toBe('2026-12-01')
    expect((await of('ap4', 'lanh'))?.member).toMatchObject({ joinedOn: '2026-12-01', membership: 'PRIMARY', admittedOn: '2000-06-01' })
    expect((await stores.notebooks.booksOf(['lanh'])).get('lanh')).toMatchObject([{ body: { event: 'MOVED', text: 'Chi bộ Ấp 3' } }])
    expect(await settleTransfer(ports, actor('hai'), { transferId: id, accept: false, word: '' })).toEqual({
      ok: false,
      refusal: 'transfer/already-settled',
    })
    expect((await stores.audit.ofCell('ap3', 5)).map(({ act }) => act)).toEqual(['transfer-confirmed', 'transfer-asked'])
  })

  test('by who administers both cells is done at once; the office in the old cell ends', async () => {
    const { ask, stores } = await commune()
    expect(await ask('nhat', { memberId: 'ap3-loan' })).toEqual({ ok: true, value: { state: 'DONE' } })
    expect((await stores.organization.positionsOf('loan'))[0]).toMatchObject({ role: 'DEPUTY_SECRETARY', validTo: '2026-12-01' })
  })

  test('of a later day can be taken back until then; on the day the book follows', async () => {
    const { ask, first, of, ports, actor, at, stores } = await commune()
    await ask('nhat', { on: '2026-12-20' })
    expect(await withdrawTransfer(ports, actor('nhat'), (await first())?.id ?? '')).toMatchObject({ ok: true })
    expect([(await of('ap3', 'lanh'))?.member.leftOn, await of('ap4', 'lanh')]).toEqual([null, undefined])
    await ask('nhat', { on: '2026-12-20' })
    expect(await stores.notebooks.booksOf(['lanh'])).toEqual(new Map())
    at('2026-12-20T01:00:00.000Z')
    expect(await carryDue(ports)).toBe(1)
    expect((await stores.notebooks.booksOf(['lanh'])).get('lanh')).toHaveLength(1)
  })

  test('leaves the voters of a vote that was opened that day as they were frozen', async () => {
    const { ask, stores } = await commune()
    const called = async () => {
      const files = await stores.members.ofCell('ap3')
      return callMembers(
        files.map(({ member }) => member),
        files.flatMap(({ statuses }) => statuses),
        '2026-12-01',
      )
    }
    const frozen = votingBase(await called(), new Set())
    await ask('nhat')
    expect(frozen.entitledIds).toContain('ap3-lanh')
    expect(votingBase(await called(), new Set()).entitledIds).not.toContain('ap3-lanh')
  })
})

test('a temporary transfer: a temporary membership there, away here, until the return', async () => {
  const { ask, first, of, ports, actor, stores } = await commune()
  await ask('nhat', { kind: 'TEMPORARY', until: '2027-03-01' })
  expect((await of('ap4', 'lanh'))?.member).toMatchObject({ membership: 'TEMPORARY', leftOn: '2027-03-01' })
  expect((await of('ap3', 'lanh'))?.statuses).toEqual([{ memberId: 'ap3-lanh', kind: 'AWAY', from: '2026-12-01', to: '2027-03-01' }])
  expect(await returnFromTransfer(ports, actor('sau'), { transferId: (await first())?.id ?? '', on: '2026-12-15' })).toMatchObject({
    ok: true,
  })
  expect((await of('ap4', 'lanh'))?.member.leftOn).toBe('2026-12-15')
  expect((await of('ap3', 'lanh'))?.statuses[0]?.to).toBe('2026-12-15')
  expect((await stores.notebooks.booksOf(['lanh'])).get('lanh')).toMatchObject([
    { cellId: 'ap3', memberId: 'ap3-lanh', body: { event: 'LENT', text: 'Chi bộ Ấp 4' } },
  ])
})

test('a temporary transfer of a later day is said in the book on that day, once', async () => {
  const { ask, ports, at, stores } = await commune()
  await ask('nhat', { kind: 'TEMPORARY', on: '2026-12-20', until: '2027-03-01' })
  expect(await stores.notebooks.booksOf(['lanh'])).toEqual(new Map())
  at('2026-12-20T01:00:00.000Z')
  expect([await carryDue(ports), await carryDue(ports)]).toEqual([1, 0])
  expect((await stores.notebooks.booksOf(['lanh'])).get('lanh')).toMatchObject([{ body: { event: 'LENT' } }])
})

test('out of the tree and in from outside, probationary members too', async () => {
  const { ask, of, ports, actor, stores } = await commune()
  expect(await ask('sau', { kind: 'OUT', toCellId: null, place: 'Đảng bộ Công ty Điện lực' })).toEqual({
    ok: true,
    value: { state: 'DONE' },
  })
  expect((await of('ap3', 'lanh'))?.member.leftOn).toBe('2026-12-01')
  expect((await stores.notebooks.booksOf(['lanh'])).get('lanh')).toMatchObject([
    { cellId: 'ap3', body: { event: 'LEFT', text: 'Đảng bộ Công ty Điện lực' } },
  ])
  const particulars = {
    cellId: 'ap3',
    name: 'Lê Văn Đến',
    cardNumber: '920001',
    phone: null,
    bornOn: null,
    admittedOn: '2026-04-01',
    officialOn: null,
  }
  const way = { workKind: 'OUTSIDE' as const, place: 'Đảng bộ phường 5', number: '', on: '2026-12-01', until: null, temporary: false }
  const came = await receiveFromOutside(ports, actor('nhat'), { ...particulars, ...way })
  expect(came).toMatchObject({ ok: true })
  const again = await receiveFromOutside(ports, actor('nhat'), { ...particulars, ...way })
  expect(again).toMatchObject({ refusal: { fields: [{ field: 'toCellId', code: 'transfer/already-there' }] } })
})

describe('refused', () => {
  test.each<[string, Partial<TransferToAsk>, string]>([
    ['to the cell one is in', { toCellId: 'ap3' }, 'transfer/same-cell'],
    ['out to nowhere', { kind: 'OUT', toCellId: null }, 'transfer/place-missing'],
    ['before one came', { on: '2000-06-01' }, 'transfer/before-joined'],
    ['a stay that ends before it begins', { kind: 'TEMPORARY', until: '2026-12-01' }, 'transfer/ends-before-it-begins'],
  ])('%s', async (_what, over, code) => {
    const { ask } = await commune()
    expect(await ask('nhat', over)).toMatchObject({ refusal: { fields: [{ code }] } })
  })

  test('twice while the first waits; and to everyone who speaks for neither side', async () => {
    const { ask } = await commune()
    await ask('sau')
    expect(await ask('sau')).toMatchObject({ refusal: { fields: [{ code: 'transfer/already-asked' }] } })
    for (const who of ['hai', 'ut', 'tam', 'phuoc', 'binh', 'la'])
      expect(await ask(who)).toEqual({ ok: false, refusal: 'access/not-found' })
  })
})
