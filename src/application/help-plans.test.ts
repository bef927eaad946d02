import { describe, expect, it } from 'vitest'
import { smallCommune } from '../../tests/support/small-commune.ts'
import { changeHelpPlan, type HelpAct } from './change-help-plan.ts'
import { openHelpPlan } from './open-help-plan.ts'
import { readHelpPlans, readOwnHelp } from './read-help-plans.ts'

const steps = [{ what: 'Cùng đi kiểm tra 6 tuyến kênh', dueOn: '2026-12-10' }]
const given = { cellId: 'ap3', memberId: 'ap3-lanh', reason: 'Ba tháng không báo cáo.', helperIds: ['ap3-tam'], steps }

async function withPlan() {
  const commune = await smallCommune()
  const opened = await openHelpPlan(commune.ports, commune.actor('sau'), given)
  if (!opened.ok) throw new Error('refused')
  const { planId } = opened.value
  const change = (key: string, act: HelpAct) => changeHelpPlan(commune.ports, commune.actor(key), { cellId: 'ap3', planId, act })
  const plan = async () => (await commune.stores.helpPlans.find('ap3', planId)) ?? null
  return { ...commune, planId, change, plan }
}

describe('262-KH/HU: "rà soát, phát hiện, giáo dục, giúp đỡ"', () => {
  it('the committee opens one plan a member, which the member and who helps read from the first day', async () => {
    const { ports, actor, stores } = await withPlan()
    const again = await openHelpPlan(ports, actor('loan'), given)
    expect(again).toEqual({ ok: false, refusal: { fields: [{ field: 'memberId', code: 'help/open-already' }] } })
    expect(await readOwnHelp(ports, actor('lanh'))).toMatchObject({ value: { mine: [{ helpers: ['Phan Văn Tám'] }], helping: [] } })
    expect(await readOwnHelp(ports, actor('tam'))).toMatchObject({ value: { mine: [], helping: [{ name: 'Dương Văn Lành' }] } })
    expect((await readHelpPlans(ports, actor('tam'), { cellId: 'ap3' })).ok).toBe(false)
    expect(await stores.notebooks.entries('ap3', 'ap3-lanh', 2026)).toMatchObject([
      { kind: 'HELP_PLAN', author: { role: 'SECRETARY' }, body: { event: 'OPENED', helpers: ['Phan Văn Tám'], steps } },
    ])
  })

  it('who helps says what is done; nobody acts on the own plan, and nobody else sees one', async () => {
    const { change, plan, stores, actor, ports } = await withPlan()
    const act: HelpAct = { kind: 'doStep', stepId: (await plan())?.steps[0]?.id ?? '', word: 'Đã đi đủ 6 tuyến.' }
    expect(await change('lanh', act)).toEqual({ ok: false, refusal: 'access/not-found' })
    expect(await change('moi', act)).toEqual({ ok: false, refusal: 'access/not-found' })
    expect(await change('tam', { kind: 'end', word: '' })).toEqual({ ok: false, refusal: 'access/not-found' })
    expect((await change('tam', act)).ok).toBe(true)
    expect((await stores.notebooks.entries('ap3', 'ap3-lanh', 2026)).at(-1)).toMatchObject({
      ...{ author: { name: 'Phan Văn Tám', role: 'MEMBER' } },
      body: { event: 'STEP_DONE', text: 'Cùng đi kiểm tra 6 tuyến kênh: Đã đi đủ 6 tuyến.' },
    })
    const own = await openHelpPlan(ports, actor('sau'), { ...given, memberId: 'ap3-sau' })
    expect(own).toEqual({ ok: false, refusal: { fields: [{ field: 'memberId', code: 'help/own' }] } })
  })

  it('it ends after a last review; what the competent body decided is written down with its document, never decided', async () => {
    const { change, plan, stores } = await withPlan()
    expect(await change('loan', { kind: 'end', word: '' })).toEqual({ ok: false, refusal: 'help/last-review-missing' })
    const review = { kind: 'review' as const, finding: 'KEPT' as const, text: 'Đã báo cáo đủ hai kỳ.', last: true }
    expect((await change('loan', review)).ok).toBe(true)
    expect((await change('loan', { kind: 'end', word: 'Đồng chí đã tiến bộ.' })).ok).toBe(true)
    const outcome = { body: 'Đảng ủy xã Sen Hồng', number: '31-QĐ/ĐU', decidedOn: '2026-12-20', text: 'Không xem xét thêm.' }
    expect((await change('loan', { kind: 'recordOutcome', ...outcome })).ok).toBe(true)
    expect(await plan()).toMatchObject({ endedOn: '2026-12-01', outcomes: [outcome], version: 4 })
    const lines = await stores.notebooks.ofCell('ap3', 2026, ['HELP_PLAN'])
    expect(lines.map(({ body }) => (body as { event: string }).event).toSorted()).toEqual(['ENDED', 'OPENED', 'OUTCOME', 'REVIEWED'])
  })
})
