import { beforeEach, expect, test } from 'vitest'
import { defaultForms, defaultTargets } from '#domain/campaign/default-plan.ts'
import type { CampaignPlan } from '#domain/campaign/plan.ts'
import type { Result } from '#domain/result.ts'
import { aMember, aStatus } from '../../tests/support/people.ts'
import { type Commune, smallCommune } from '../../tests/support/small-commune.ts'
import { closeCampaign } from './close-campaign.ts'
import { handInCampaignReport } from './hand-in-campaign-report.ts'
import { openCampaign } from './open-campaign.ts'
import { readCampaignDocument } from './read-campaign-document.ts'
import { readCampaignReport, readCellCampaign } from './read-cell-campaigns.ts'
import { readMyCampaign, readMyCampaigns } from './read-my-campaigns.ts'
import { readUnitCampaign } from './read-unit-campaigns.ts'
import { recordOwnPromise, recordPromiseFor } from './record-promise.ts'
import { remindCampaignMembers } from './remind-campaign-members.ts'
import { remindCells } from './remind-cells.ts'
import { saveCampaign } from './save-campaign.ts'
import { saveCampaignDraft } from './save-campaign-draft.ts'

const plan: CampaignPlan = {
  name: 'Giữ trọn lời thề đảng viên',
  number: '262-KH/HU',
  issuedOn: '2026-06-17',
  purpose: 'Mỗi đảng viên tự soi lại lời thề của mình.',
  startsOn: '2026-10-05',
  endsOn: '2026-12-31',
  targets: defaultTargets,
  group: 'ALL',
  forms: defaultForms,
}
const answers = {
  STRENGTHS: 'Giữ nền nếp sinh hoạt.',
  SHORTCOMINGS: 'Ít phát biểu.',
  CAUSES: 'Ngại va chạm.',
  REMEDIES: 'Mỗi kỳ một ý kiến.',
}

let commune: Commune
let campaignId = ''
const unitId = 'senhong'
const got = <T, R>(result: Result<T, R>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}
const at = async () => got(await readUnitCampaign(commune.ports, commune.actor('phuoc'), { unitId, campaignId }))
const inbox = async (key: string, cellId: string) =>
  (await commune.stores.inbox.ofMember(cellId, `${cellId}-${key}`, 20)).map((one) => one.facts.kind).toSorted()

beforeEach(async () => {
  commune = await smallCommune()
  const saved = await saveCampaign(commune.ports, commune.actor('phuoc'), { unitId, campaignId: null, version: 0, plan })
  campaignId = got(saved).campaignId
})

const open = async () => got(await openCampaign(commune.ports, commune.actor('phuoc'), { unitId, campaignId, version: 1 }))
const handIn = (who: string, given: Record<string, string> = answers) =>
  handInCampaignReport(commune.ports, commune.actor(who), { campaignId, answers: given })

test('a draft is nobody else’s to see; it opens under its document and tells every member who is asked', async () => {
  await commune.stores.members.saveStatus(aStatus('ap3-tam', 'EXEMPT'))
  expect(got(await readMyCampaigns(commune.ports, commune.actor('lanh'))).campaigns).toEqual([])
  expect(await openCampaign(commune.ports, commune.actor('sau'), { unitId, campaignId, version: 1 })).toMatchObject({
    refusal: 'access/not-found',
  })
  const other = { unitId, campaignId: null, version: 0, plan: { ...plan, number: '' } }
  const unnumbered = got(await saveCampaign(commune.ports, commune.actor('phuoc'), other))
  const opened = await openCampaign(commune.ports, commune.actor('phuoc'), { unitId, ...unnumbered })
  expect(opened).toMatchObject({ refusal: 'campaign/number-missing' })
  expect(await open()).toEqual({ told: 7 })
  expect(await inbox('lanh', 'ap3')).toEqual(['CAMPAIGN_OPENED'])
  expect(await inbox('tam', 'ap3')).toEqual([])
  const again = { unitId, campaignId, version: 2, plan }
  expect(await saveCampaign(commune.ports, commune.actor('phuoc'), again)).toMatchObject({ refusal: 'campaign/not-a-draft' })
})

test('two who write at one plan: nobody is overwritten silently', async () => {
  const first = { unitId, campaignId, version: 1, plan: { ...plan, name: 'Một' } }
  got(await saveCampaign(commune.ports, commune.actor('phuoc'), first))
  const second = await saveCampaign(commune.ports, commune.actor('nhat'), { ...first, plan: { ...plan, name: 'Hai' } })
  expect(second).toMatchObject({ refusal: 'campaign/changed-meanwhile' })
})

test('262-KH/HU: a report is written against the oath; handed in once, it stands in the notebook and the cell committee reads it', async () => {
  await open()
  const lanh = commune.actor('lanh')
  got(await recordOwnPromise(commune.ports, lanh, { kind: 'OATH', madeOn: '2000-06-01', text: 'Tuyệt đối trung thành' }))
  const early = await recordOwnPromise(commune.ports, lanh, { kind: 'CANDIDACY', madeOn: '2026-12-02', text: 'Ngày mai' })
  expect(early).toMatchObject({ refusal: { fields: [{ field: 'madeOn', code: 'promise/in-the-future' }] } })
  got(
    await recordPromiseFor(commune.ports, commune.actor('sau'), {
      cellId: 'ap3',
      memberId: 'ap3-lanh',
      kind: 'CANDIDACY',
      madeOn: '2026-03-15',
      text: 'Mỗi quý gặp dân',
    }),
  )
  const draft = { campaignId, answers: { STRENGTHS: 'Nháp' }, draftVersion: 0 }
  expect(got(await saveCampaignDraft(commune.ports, lanh, draft))).toEqual({ outcome: 'saved', draftVersion: 1 })
  expect(got(await saveCampaignDraft(commune.ports, lanh, { ...draft, answers: { STRENGTHS: 'Máy khác' } }))).toMatchObject({
    outcome: 'clash',
    newer: { STRENGTHS: 'Nháp' },
  })
  const mine = got(await readMyCampaign(commune.ports, lanh, { campaignId }))
  expect(mine).toMatchObject({ group: 'WITHOUT_POST', excluded: null, answers: { STRENGTHS: 'Nháp' } })
  expect(mine.promises.map((one) => one.kind)).toEqual(['OATH', 'CANDIDACY'])
  const read = { cellId: 'ap3', campaignId, memberId: 'ap3-lanh' }
  expect(await readCampaignReport(commune.ports, commune.actor('sau'), read)).toMatchObject({ ok: false })
  expect(await handIn('lanh', { ...answers, CAUSES: ' ' })).toMatchObject({ refusal: { fields: [{ field: 'answers.CAUSES' }] } })
  const handedIn = got(await handIn('lanh'))
  expect(got(await handIn('lanh'))).toEqual(handedIn)
  expect(await handIn('lanh', { ...answers, CAUSES: 'Khác' })).toMatchObject({ refusal: 'campaign/already-handed-in' })
  expect(got(await readCampaignReport(commune.ports, commune.actor('sau'), read)).sections).toHaveLength(4)
  expect(await readCampaignReport(commune.ports, commune.actor('phuoc'), read)).toMatchObject({ refusal: 'access/not-found' })
  const kinds = (await commune.stores.notebooks.entries('ap3', 'ap3-lanh', 2026)).map((entry) => entry.kind)
  expect(kinds.toSorted()).toEqual(['CAMPAIGN_REPORT', 'PROMISE', 'PROMISE'])
})

test('262-KH/HU: "lời hứa của đảng viên khi được bổ nhiệm, ứng cử": who holds a post or an office is also asked for the promises', async () => {
  await open()
  const form = async (who: string) =>
    got(await readMyCampaign(commune.ports, commune.actor(who), { campaignId })).form.map((one) => one.code)
  expect(await form('sau')).toContain('PROMISES')
  expect(await form('lanh')).not.toContain('PROMISES')
})

test('the coverage moves with each report, names nobody above the cell, and survives a move between cells', async () => {
  await open()
  expect((await at()).rows.map((row) => [row.unitId, row.figures.asked, row.figures.reported, row.figures.leaders])).toEqual([
    ['senhong', 8, 0, 4],
    ['ap3', 6, 0, 3],
    ['ap4', 2, 0, 1],
  ])
  got(await handIn('lanh'))
  await commune.stores.members.save(aMember('ap3-lanh', { cellId: 'ap3', personId: 'lanh', name: 'Dương Văn Lành', leftOn: '2026-12-01' }))
  await commune.stores.members.save(
    aMember('ap4-lanh', { cellId: 'ap4', personId: 'lanh', name: 'Dương Văn Lành', joinedOn: '2026-12-01' }),
  )
  const moved = await at()
  expect(moved.rows.map((row) => [row.unitId, row.figures.asked, row.figures.reported])).toEqual([
    ['senhong', 8, 1],
    ['ap3', 5, 0],
    ['ap4', 3, 1],
  ])
  expect(JSON.stringify(moved)).not.toMatch(/Lành|ap3-lanh|Ít phát biểu/)
  expect(await handIn('lanh')).toMatchObject({ ok: true })
})

test('who lacks is reminded once a day: secretaries by the committee, members by their own cell', async () => {
  await open()
  got(await handIn('hai', { ...answers, PROMISES: 'Đã làm.' }))
  got(await handIn('ba'))
  const remind = () => remindCells(commune.ports, commune.actor('phuoc'), { unitId, campaignId })
  expect(got(await remind())).toEqual({ cells: 2 })
  expect(got(await remind())).toEqual({ cells: 2 })
  expect(await inbox('sau', 'ap3')).toEqual(['CAMPAIGN_CELL_REMINDER', 'CAMPAIGN_OPENED'])
  expect(await inbox('lanh', 'ap3')).toEqual(['CAMPAIGN_OPENED'])
  expect(got(await remindCampaignMembers(commune.ports, commune.actor('loan'), { cellId: 'ap3', campaignId }))).toEqual({ members: 6 })
  expect(await inbox('lanh', 'ap3')).toEqual(['CAMPAIGN_OPENED', 'CAMPAIGN_REMINDER'])
  const page = got(await readCellCampaign(commune.ports, commune.actor('hai'), { cellId: 'ap4', campaignId }))
  expect(page.people.map((one) => [one.name, one.reported])).toEqual([
    ['Võ Thị Ba', true],
    ['Ngô Văn Hai', true],
  ])
})

test('it closes with the reasons for what was missed, and its report stays as it was counted', async () => {
  await open()
  got(await handIn('lanh'))
  const close = (reasons: string) =>
    closeCampaign(commune.ports, commune.actor('phuoc'), { unitId, campaignId, version: 2, reasons, conclusion: 'Tiếp tục trong quý sau.' })
  expect(await close('')).toMatchObject({ refusal: 'campaign/reasons-missing' })
  got(await close('Mùa vụ, nhiều đồng chí đi làm xa.'))
  expect(await handIn('ba')).toMatchObject({ refusal: 'campaign/not-open' })
  await commune.stores.members.saveStatus(aStatus('ap3-tam', 'EXEMPT'))
  expect((await at()).rows[0]?.figures).toMatchObject({ asked: 8, reported: 1 })
  const document = got(await readCampaignDocument(commune.ports, commune.actor('phuoc'), campaignId))
  const text = JSON.stringify(document)
  expect(text).toContain('1/8 (12,5%); chỉ tiêu 100%: chưa đạt')
  expect(text).toContain('Mùa vụ, nhiều đồng chí đi làm xa.')
  expect(text).not.toContain('Lành')
  expect(await readCampaignDocument(commune.ports, commune.actor('sau'), campaignId)).toMatchObject({ refusal: 'access/not-found' })
})
