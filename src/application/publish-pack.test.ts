import { beforeEach, describe, expect, test } from 'vitest'
import { type Commune, smallCommune } from '../../tests/support/small-commune.ts'
import { markPackRead } from './mark-pack-read.ts'
import { publishPack, withdrawPack } from './publish-pack.ts'
import { readReading } from './read-reading.ts'
import { readPackHistory, readUnitReading } from './read-unit-reading.ts'

let commune: Commune
beforeEach(async () => {
  commune = await smallCommune()
})

const first = {
  ...{ unitId: 'senhong', packId: null, saved: 0, part: 2 as const, title: 'Phần 2 của xã', changed: '' },
  text: '# Điều đảng viên không được làm\n\n## Điều 1\nMột.\n\n## Điều 2\nHai.',
}
const publish = (over: object = {}, who = 'phuoc') => publishPack(commune.ports, commune.actor(who), { ...first, ...over })
const published = async () => {
  const done = await publish()
  if (!done.ok) throw new Error('not published')
  return done.value.packId
}
const mine = async (who = 'tam') => {
  const page = await readReading(commune.ports, commune.actor(who))
  if (!page.ok) throw new Error(page.refusal)
  return page.value.packs
}

describe('001: "phần thứ hai là các quy định của Đảng về những điều đảng viên không được làm": an upper committee publishes it', () => {
  test('what is shipped is read until then; afterwards what the committee published, with part 1 as it was', async () => {
    expect((await mine()).map(({ publisher }) => publisher)).toEqual([null, null])
    await published()
    expect((await mine()).map(({ publisher, part }) => [part, publisher])).toEqual([
      [1, null],
      [2, 'Đảng bộ xã Sen Hồng'],
    ])
  })

  test.each(['sau', 'tam', 'binh', 'la'])('%s does not work for the unit: to them it is not there', async (who) => {
    expect(await publish({}, who)).toEqual({ ok: false, refusal: 'access/not-found' })
    expect((await readUnitReading(commune.ports, commune.actor(who), { unitId: 'senhong' })).ok).toBe(false)
  })

  test('a new version says what is new; who edited an older one is told, and nothing is lost', async () => {
    const packId = await published()
    const text = `${first.text}\n\n## Điều 3\nBa.`
    expect(await publish({ packId, saved: 1, text })).toMatchObject({
      refusal: { fields: [{ field: 'changed', code: 'content/change-missing' }] },
    })
    expect(await publish({ packId, saved: 1, text, changed: 'Thêm Điều 3' })).toEqual({ ok: true, value: { packId, version: 2 } })
    expect(await publish({ packId, saved: 1, text: '# Khác', changed: 'Khác' })).toEqual({
      ok: false,
      refusal: 'content/changed-meanwhile',
    })
    const history = await readPackHistory(commune.ports, commune.actor('phuoc'), { unitId: 'senhong', packId })
    expect(history.ok && history.value.versions.map(({ version, changed }) => [version, changed])).toEqual([
      [2, 'Thêm Điều 3'],
      [1, ''],
    ])
  })

  test('withdrawn it reaches nobody; it is on record, and can be published again', async () => {
    const packId = await published()
    const withdraw = (saved: number) =>
      withdrawPack(commune.ports, commune.actor('phuoc'), { unitId: 'senhong', packId, saved, reason: 'Văn bản đã thay' })
    expect((await withdraw(1)).ok).toBe(true)
    expect(await withdraw(2)).toEqual({ ok: false, refusal: 'content/withdrawn' })
    expect((await mine()).map(({ publisher }) => publisher)).toEqual([null, null])
    const page = await readUnitReading(commune.ports, commune.actor('phuoc'), { unitId: 'senhong' })
    expect(page.ok && page.value.packs).toMatchObject([{ id: packId, withdrawn: true, changed: 'Văn bản đã thay' }])
    expect((await publish({ packId, saved: 2, changed: 'Dùng lại' })).ok).toBe(true)
    expect((await mine())[1]?.id).toBe(packId)
  })

  test('a pack of another unit is not there', async () => {
    const packId = await published()
    expect(await publish({ unitId: 'songsen', packId, saved: 1 }, 'nhat')).toEqual({ ok: false, refusal: 'access/not-found' })
  })
})

describe('What changed since a member last read', () => {
  test('is told section by section, and no more once the new version is read', async () => {
    const packId = await published()
    expect((await mine())[1]).toMatchObject({ state: 'UNREAD', changes: [] })
    await markPackRead(commune.ports, commune.actor('tam'), { packId, version: 1 })
    expect((await mine())[1]).toMatchObject({ state: 'READ' })
    await publish({ packId, saved: 1, text: '# Điều đảng viên không được làm\n\n## Điều 1\nMột, sửa.\n\n## Điều 3\nBa.', changed: 'Sửa' })
    expect((await mine())[1]).toMatchObject({
      state: 'CHANGED',
      changes: [
        { key: 'dieu-dang-vien-khong-duoc-lam/dieu-1', state: 'CHANGED', before: 'Một.' },
        { key: 'dieu-dang-vien-khong-duoc-lam/dieu-3', state: 'NEW', before: null },
      ],
      removed: ['Điều 2'],
    })
    expect((await mine('lanh'))[1]).toMatchObject({ state: 'UNREAD', changes: [] })
    await markPackRead(commune.ports, commune.actor('tam'), { packId, version: 2 })
    expect((await mine())[1]).toMatchObject({ state: 'READ', changes: [] })
  })

  test('a version that is not out, or a pack that does not reach the cell, can not be read', async () => {
    const packId = await published()
    const mark = (id: string, version: number) => markPackRead(commune.ports, commune.actor('tam'), { packId: id, version })
    expect(await mark(packId, 2)).toEqual({ ok: false, refusal: 'access/not-found' })
    expect(await mark('shipped_part_2', 1)).toEqual({ ok: false, refusal: 'access/not-found' })
    expect((await mark('shipped_part_1', 1)).ok).toBe(true)
  })
})
