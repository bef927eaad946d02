import { describe, expect, it } from 'vitest'
import { smallCommune } from '../../tests/support/small-commune.ts'
import { readNorms, readUnitNorms } from './read-norms.ts'
import { reviewNorms } from './review-norms.ts'
import { closeQuarter, openQuarter, setNorms } from './set-norms.ts'

const must = <T>(result: { ok: true; value: T } | { ok: false; refusal: unknown }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}

async function withNorms() {
  const town = await smallCommune()
  const { ports, actor, stores } = town
  const norms = ['Đi họp đúng giờ', 'Tận tụy với nhân dân'].map((text) => ({ id: null, text }))
  must(await setNorms(ports, actor('sau'), { cellId: 'ap3', saved: 0, title: 'Chuẩn mực', rhythm: 'WEEKLY', norms }))
  const [list] = await stores.norms.lists(['ap3'])
  const [first, second] = list?.norms ?? []
  const marks = [
    { normId: first?.id ?? '', result: 'PARTLY' as const },
    { normId: second?.id ?? '', result: 'KEPT' as const },
  ]
  const reminded = { memberId: 'ap3-tam', act: 'REMINDED' as const, normId: first?.id ?? null, word: 'Trễ hai buổi' }
  const review = { cellId: 'ap3', heldOn: '2026-12-01', marks, word: '', named: [reminded] }
  return { ...town, list, review }
}

describe('norms of a unit', () => {
  it('a norm that stays keeps its id over versions, and two who edit do not overwrite each other', async () => {
    const { ports, actor, stores, list } = await withNorms()
    const norms = [
      { id: list?.norms[1]?.id ?? '', text: 'Tận tụy, lễ phép' },
      { id: null, text: 'Tiết kiệm' },
    ]
    const edited = { cellId: 'ap3', saved: 1, title: 'Chuẩn mực', rhythm: 'WEEKLY' as const, norms }
    must(await setNorms(ports, actor('loan'), edited))
    const [now] = await stores.norms.lists(['ap3'])
    expect(now).toMatchObject({ version: 2, setByName: 'Đặng Thị Kim Loan', norms: [{ id: list?.norms[1]?.id }, { text: 'Tiết kiệm' }] })
    expect(await setNorms(ports, actor('sau'), edited)).toEqual({ ok: false, refusal: 'access/changed-meanwhile' })
    expect((await setNorms(ports, actor('tam'), edited)).ok).toBe(false)
  })

  it('a reminder finds its line in the notebook, and one taken back says so there', async () => {
    const { ports, actor, stores, review } = await withNorms()
    must(await reviewNorms(ports, actor('sau'), review))
    must(await reviewNorms(ports, actor('sau'), review))
    must(await reviewNorms(ports, actor('sau'), { ...review, named: [] }))
    const lines = await stores.notebooks.entries('ap3', 'ap3-tam', 2026)
    expect(lines).toMatchObject([
      { kind: 'NORM_REVIEW', aboutId: null, body: { act: 'REMINDED', norm: 'Đi họp đúng giờ', word: 'Trễ hai buổi' } },
      { kind: 'NORM_REVIEW', aboutId: lines[0]?.id, body: { act: 'TAKEN_BACK', word: '' } },
    ])
    expect(must(await readNorms(ports, actor('ut'), { cellId: 'ap3', year: null })).reviews).toHaveLength(1)
  })

  it('above the cell there are figures and no name', async () => {
    const { ports, actor, review } = await withNorms()
    must(await reviewNorms(ports, actor('sau'), review))
    must(await openQuarter(ports, actor('sau'), { cellId: 'ap3', year: 2026, quarter: 4, focus: 'Đúng giờ' }))
    must(await closeQuarter(ports, actor('sau'), { cellId: 'ap3', year: 2026, quarter: 4, lessons: 'Họp gọn', nextFocus: '' }))
    const page = must(await readUnitNorms(ports, actor('phuoc'), { unitId: 'senhong', year: null }))
    expect(page.cells).toMatchObject([
      { cellId: 'ap3', norms: 2, figure: { percent: 75, reviews: 1 }, lastReview: '2026-12-01' },
      { cellId: 'ap4', norms: null, figure: { percent: null, reviews: 0 } },
    ])
    expect(page.cells[0]?.quarters[3]).toMatchObject({ state: 'CLOSED', percent: 75 })
    expect(JSON.stringify(page)).not.toContain('Phan Văn Tám')
    expect((await readUnitNorms(ports, actor('sau'), { unitId: 'senhong', year: null })).ok).toBe(false)
  })
})
