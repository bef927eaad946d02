import type { Ports } from '#application/ports.ts'
import type { NotebookEntry } from '#domain/notebook/entry.ts'
import { commitmentFor, shippedRegistrationTemplate } from '#domain/notebook/registration-template.ts'
import type { ReflectionTopicCode } from '#domain/notebook/types.ts'
import type { RegisteredItem, RegistrationAnswers } from '#domain/notebook/year-entries.ts'
import { type CastMember, cast } from './cast.ts'
import { votedCells } from './organisation.ts'
import type { DemoMember, Population } from './populate.ts'

/** What the list of the cell that meets shows: one change and one late version wait, one was returned, one is a draft, one lacks. */
const standings: Record<string, 'DRAFT' | 'NONE' | 'LATE_AND_WAITING' | 'CHANGE_WAITING' | 'RETURNED'> = {
  my: 'DRAFT',
  han: 'NONE',
  dung: 'LATE_AND_WAITING',
  muoi: 'LATE_AND_WAITING',
  lanh: 'CHANGE_WAITING',
  chin: 'RETURNED',
}

/** The year's registrations and commitments of every cell; in the one that meets, also those that wait for its committee. */
export async function writeRegistrations(ports: Ports, { members }: Population, year: number): Promise<void> {
  await Promise.all(
    cast.map(async (one, place) => {
      const member = members.get(one.key)
      if (member) await registerOne(ports, { member, year, place, by: one.key === 'sau' ? 'loan' : 'sau', members }, answersOf(one, year))
    }),
  )
  await Promise.all(
    votedCells.flatMap(({ cellId, levels }) =>
      levels.map(async (_, place) => {
        const member = members.get(`${cellId}-${place}`)
        const by = `${cellId}-${place === 0 ? 1 : 0}`
        if (member) await registerOne(ports, { member, year, place, by, members }, ofOthers(year))
      }),
    ),
  )
}

type One = { member: DemoMember; year: number; place: number; by: string; members: Population['members'] }

async function registerOne(ports: Ports, one: One, answers: RegistrationAnswers): Promise<void> {
  const { member, year, place } = one
  const { registrations } = ports.stores
  const { cellId, memberId } = member
  const key = { cellId, memberId, year }
  const standing = standings[member.key]
  if (standing === 'NONE') return
  if (standing === 'DRAFT') {
    await registrations.saveDraft({ ...key, draft: answers, draftVersion: 0 })
    return
  }
  const late = standing === 'LATE_AND_WAITING'
  const month = late ? '04' : place % 3 === 0 ? '02' : '03'
  const at = `${year}-${month}-${String(5 + ((place * 7) % 22)).padStart(2, '0')}T12:${String((place * 11) % 60).padStart(2, '0')}:00.000Z`
  const first = lineOf(ports, one, { at, answers, late, changeReason: null, aboutId: null })
  await registrations.handIn({ ...key, answers, at, late, changeReason: null, entry: first, version: 0 })
  if (late) return
  const returned = standing === 'RETURNED'
  const word = returned
    ? 'Đề nghị đồng chí ghi rõ số lượng và ngày hoàn thành của việc thứ nhất.'
    : place % 5 === 0
      ? 'Việc cụ thể, sát với ấp.'
      : ''
  const answered = `${year}-04-02T02:${String((place * 7) % 60).padStart(2, '0')}:00.000Z`
  await settleOne(ports, one, { approved: !returned, word, at: answered, aboutId: first.id })
  if (standing !== 'CHANGE_WAITING') return
  const changed = { ...answers, items: [...answers.items, moreOf(year)] }
  const changeReason = 'Được chi bộ giao thêm việc phụ trách tổ tự quản số 4 từ tháng 9.'
  const change = { at: `${year}-10-08T11:20:00.000Z`, answers: changed, late: false, changeReason }
  const entry = lineOf(ports, one, { ...change, aboutId: first.id })
  await registrations.handIn({ ...key, ...change, entry, version: 2 })
}

type Version = { at: string; answers: RegistrationAnswers; late: boolean; changeReason: string | null; aboutId: string | null }

const lineOf = ({ chance }: Ports, { member, year }: One, { at, answers, late, changeReason, aboutId }: Version): NotebookEntry => ({
  ...{
    id: chance.cellRowId(member.cellId),
    cellId: member.cellId,
    memberId: member.memberId,
    year,
    at,
    meetingId: null,
    digest: null,
    aboutId,
  },
  author: { id: member.personId, name: member.name, role: 'MEMBER' },
  kind: 'REGISTRATION',
  body: { ...answers, late, changeReason },
})

type Answer = { approved: boolean; word: string; at: string; aboutId: string }

async function settleOne(
  { stores, chance }: Ports,
  { member, year, by, members }: One,
  { approved, word, at, aboutId }: Answer,
): Promise<void> {
  const officer = members.get(by)
  if (!officer) return
  const { cellId, memberId } = member
  const role = by === 'loan' || by.endsWith('-1') ? 'DEPUTY_SECRETARY' : 'SECRETARY'
  const entry: NotebookEntry = {
    ...{ id: chance.cellRowId(cellId), cellId, memberId, year, at, meetingId: null, digest: null, aboutId },
    author: { id: officer.personId, name: officer.name, role },
    kind: 'REGISTRATION_SETTLED',
    body: { approved, word },
  }
  const state = approved ? ('APPROVED' as const) : ('RETURNED' as const)
  await stores.registrations.settle({ cellId, memberId, year, state, word, settledById: officer.personId, at, entry, version: 1 })
}

/** The ids are those under which the self-assessments speak of the same things. */
function answersOf(one: CastMember, year: number): RegistrationAnswers {
  const items = one.registration.map(({ text }, index) => item(`r${index + 1}`, text, year))
  return { items, commitment: commitmentFor(shippedRegistrationTemplate, { hasPost: one.office !== undefined }) }
}

const ofOthers = (year: number): RegistrationAnswers => ({
  items: [item('r1', 'Vận động 5 hộ giữ vệ sinh đường ấp, cả năm', year)],
  commitment: shippedRegistrationTemplate.commitment.withoutPost,
})

const moreOf = (year: number): RegisteredItem => ({
  ...item('r9', 'Cùng tổ tự quản số 4 thắp sáng 600 m đường ấp', year),
  ...{ howOften: 'Mỗi tháng kiểm tra một lần', measure: '12 bóng đèn, sáng đủ 12' },
})

const item = (id: string, what: string, year: number): RegisteredItem => ({
  ...{ id, what, howOften: /mỗi|đủ|tuần|tháng/i.test(what) ? '' : 'Cả năm', measure: 'Đủ số lượng đã ghi, tổ tự quản xác nhận' },
  ...{ until: `${year}-11-30`, topic: topicOf(what), regulation: '' },
})

const signs: readonly [RegExp, ReflectionTopicCode][] = [
  [/hòa giải|đoàn kết/i, 'UNITY'],
  [/công khai|đúng hạn|hồ sơ|họp/i, 'DISCIPLINE'],
  [/kể chuyện|đọc sách|dạy|kèm/i, 'POLITICAL_IDEOLOGY'],
  [/hộ|cụ|dân|nhà|người/i, 'PEOPLE'],
]

const topicOf = (what: string): ReflectionTopicCode => signs.find(([sign]) => sign.test(what))?.[1] ?? 'RESPONSIBILITY'
