import { describe, expect, it } from 'vitest'
import type { NotebookEntry } from '#domain/notebook/entry.ts'
import { smallCommune } from '../../tests/support/small-commune.ts'
import { addShortfall } from './add-shortfall.ts'
import { enterRemarks } from './enter-remarks.ts'
import { readMonthRemarks } from './read-month-remarks.ts'
import { saveRemark } from './save-remark.ts'

const month = '2026-12'
const on = (key: string, over = {}) => ({
  ...{ cellId: 'ap3', memberId: `ap3-${key}`, month, text: 'Làm tốt việc đã đăng ký.', proposes: null, reason: '', version: 0 },
  ...over,
})

const reflected = (key: string, shortfalls: object[] = []): NotebookEntry =>
  ({
    ...{ id: `ap3-r-${key}`, cellId: 'ap3', memberId: `ap3-${key}`, year: 2026, kind: 'REFLECTION' },
    body: { month, late: false, topics: [], text: {}, items: [], shortfalls, corrections: [] },
    author: { id: key, name: key, role: 'MEMBER' },
    ...{ at: '2026-12-01T00:00:00.000Z', meetingId: null, digest: null, aboutId: null },
  }) as NotebookEntry

async function read(commune: Awaited<ReturnType<typeof smallCommune>>, key = 'sau') {
  const page = await readMonthRemarks(commune.ports, commune.actor(key), { cellId: 'ap3' })
  if (!page.ok) throw new Error(page.refusal)
  return page.value
}

describe('001: "nội dung tự soi rọi của đảng viên và nhận xét đánh giá của chi uỷ chi bộ từng tháng"', () => {
  it('the queue starts with who named shortfalls; who handed in nothing may still be remarked on', async () => {
    const commune = await smallCommune()
    const named = { id: 'ap3-s1', topic: 'UNITY', text: 'Ít góp ý', cause: 'Ngại', remedy: 'Góp ý mỗi kỳ', dueOn: null }
    await commune.stores.notebooks.append([reflected('tam'), reflected('lanh', [named])])
    expect((await saveRemark(commune.ports, commune.actor('sau'), on('moi'))).ok).toBe(true)
    const page = await read(commune)
    expect(page.month).toBe(month)
    expect(page.members.map(({ memberId }) => memberId.slice(4))).toEqual(['lanh', 'tam', 'loan', 'moi', 'sau', 'ut'])
    expect(page.progress).toEqual({ total: 6, done: 1, left: 5, handedInWithoutRemark: 2 })
    expect(page.members.find(({ own }) => own)?.memberId).toBe('ap3-sau')
  })

  it('two write on the same member: the second is told and nothing is overwritten', async () => {
    const { ports, actor, stores } = await smallCommune()
    expect((await saveRemark(ports, actor('sau'), on('lanh'))).ok).toBe(true)
    const second = await saveRemark(ports, actor('loan'), on('lanh', { text: 'Cần cố gắng.' }))
    expect(second).toEqual({ ok: false, refusal: 'access/changed-meanwhile' })
    expect(await stores.remarks.find('ap3', 'ap3-lanh', month)).toMatchObject({
      text: 'Làm tốt việc đã đăng ký.',
      author: { name: 'Huỳnh Văn Sáu', role: 'SECRETARY' },
    })
  })

  it('nobody remarks on oneself, and nobody outside the committee on anybody', async () => {
    const { ports, actor } = await smallCommune()
    const own = await saveRemark(ports, actor('sau'), on('sau'))
    expect(own).toEqual({ ok: false, refusal: { fields: [{ field: 'memberId', code: 'remark/own' }] } })
    expect((await saveRemark(ports, actor('loan'), on('sau'))).ok).toBe(true)
    for (const key of ['tam', 'hai', 'phuoc', 'nhat'])
      expect(await saveRemark(ports, actor(key), on('lanh'))).toEqual({ ok: false, refusal: 'access/not-found' })
  })

  it('entered by hand where no meeting is held, with author, role and time; final from then on', async () => {
    const commune = await smallCommune()
    const { ports, actor, stores } = commune
    const enter = (memberId: string | null) => enterRemarks(ports, actor('loan'), { cellId: 'ap3', month, memberId })
    expect(await enter(null)).toEqual({ ok: false, refusal: 'remark/none' })
    for (const key of ['lanh', 'tam']) await saveRemark(ports, actor('sau'), on(key))
    expect(await enter('ap3-lanh')).toEqual({ ok: true, value: { entered: 1 } })
    expect(await enter(null)).toEqual({ ok: true, value: { entered: 1 } })
    expect(await stores.notebooks.entries('ap3', 'ap3-lanh', 2026)).toMatchObject([
      { kind: 'MONTHLY_REMARK', author: { id: 'sau', role: 'SECRETARY' }, at: '2026-12-01T01:00:00.000Z', meetingId: null },
    ])
    expect(await saveRemark(ports, actor('sau'), on('lanh', { version: 1 }))).toEqual({ ok: false, refusal: 'remark/final' })
  })

  it('a shortfall that the committee finds stands on the next meeting’s agenda', async () => {
    const commune = await smallCommune()
    const { ports, actor, stores } = commune
    const found = { topic: 'RESPONSIBILITY', text: 'Không báo cáo', cause: 'Giao hết cho tổ', remedy: 'Tự kiểm tra', dueOn: null }
    const added = await addShortfall(ports, actor('sau'), { cellId: 'ap3', memberId: 'ap3-lanh', year: 2026, ...found, onAgenda: true })
    if (!added.ok) throw new Error('refused')
    expect(await stores.shortfalls.find('ap3', added.value.shortfallId)).toMatchObject({ source: 'COMMITTEE', onAgenda: true })
    expect((await read(commune)).members.find(({ memberId }) => memberId === 'ap3-lanh')).toMatchObject({
      openShortfalls: [{ text: 'Không báo cáo' }],
    })
  })
})
