import type { Ports } from '#application/ports.ts'
import { filesRead, notebookRead } from '#application/read-openings.ts'
import type { EntryAuthor, EntryContent, NotebookEntry } from '#domain/notebook/entry.ts'
import { addDays, addSeconds } from '#domain/organization/civil-date.ts'
import { clock } from '../world.ts'
import { memberOf } from './cast.ts'
import { commune, meetingCell } from './organisation.ts'
import type { DemoMember, Population } from './populate.ts'

/** Who have two earlier years to leaf through. */
const withEarlierYears = ['tam', 'lanh', 'sau']
/** Who came last have no book yet: the desk has something to issue. */
const withoutBook = ['my', 'han', 'dung']

/** Books issued once, one lost and issued again, one damaged and waiting; two earlier years; an inspection under way. */
export async function writeBooks(ports: Ports, people: Population, year: number): Promise<void> {
  const members = [...people.members.values()].filter(({ cellId }) => cellId === meetingCell)
  const entries = [...issued(ports, members, year), ...lossOfTam(ports, people, year), ...damageOfBay(ports, people, year)]
  for (const key of withEarlierYears) {
    for (const earlier of [year - 2, year - 1]) entries.push(...yearRead(ports, memberIn(people, key), { year: earlier, people }))
  }
  await ports.stores.notebooks.append(entries)
  await inspect(ports, people)
}

type Line = { member: DemoMember; author: EntryAuthor; at: string; year: number; aboutId?: string }

const line = ({ chance }: Ports, { member, author, at, year, aboutId }: Line, content: EntryContent): NotebookEntry => ({
  ...{ id: chance.cellRowId(member.cellId), cellId: member.cellId, memberId: member.memberId, year, author, at },
  ...{ meetingId: null, digest: null, aboutId: aboutId ?? null },
  ...content,
})

const by = (member: DemoMember, role: string): EntryAuthor => ({ id: member.personId, name: member.name, role })

function memberIn({ members }: Population, key: string): DemoMember {
  const member = members.get(key)
  if (!member) throw new Error(`the demo has no ${key}`)
  return member
}

const numberOf = (place: number) => String(131 + place).padStart(4, '0')

function issued(ports: Ports, members: readonly DemoMember[], year: number): NotebookEntry[] {
  const secretary = members.find(({ key }) => key === 'sau')
  if (!secretary) return []
  const since = `${year - 2}-01-08`
  return members.flatMap((member, place) =>
    withoutBook.includes(member.key)
      ? []
      : [
          line(
            ports,
            { member, author: by(secretary, 'SECRETARY'), at: `${since}T02:30:00.000Z`, year: year - 2 },
            { kind: 'BOOK', body: { event: 'ISSUED', bookNumber: numberOf(place), text: '' } },
          ),
        ],
  )
}

function lossOfTam(ports: Ports, people: Population, year: number): NotebookEntry[] {
  const [member, deputy, secretary] = [memberIn(people, 'tam'), memberIn(people, 'loan'), memberIn(people, 'sau')]
  const number = numberOf([...people.members.keys()].indexOf('tam'))
  const report = line(
    ports,
    { member, author: by(member, 'MEMBER'), at: `${year - 1}-09-14T01:20:00.000Z`, year: year - 1 },
    {
      kind: 'BOOK',
      body: {
        event: 'LOSS_REPORTED',
        bookNumber: number,
        text: 'Ghe chìm khi qua kênh Bà Tư đêm mưa ngày 12/9, túi đựng sổ trôi mất, tìm hai ngày không thấy.',
        responsibility: 'Tôi bất cẩn vì mang sổ theo người khi không cần. Từ nay sổ để ở nhà, chỉ mang đi họp.',
      },
    },
  )
  const word = line(
    ports,
    { member, author: by(deputy, 'DEPUTY_SECRETARY'), at: `${year - 1}-09-20T07:00:00.000Z`, year: year - 1, aboutId: report.id },
    {
      kind: 'BOOK',
      body: {
        event: 'REPORT_CONFIRMED',
        bookNumber: number,
        text: 'Đồng chí đã tự kiểm điểm trước chi bộ; mất do sự cố, chi ủy nhắc giữ gìn sổ.',
      },
    },
  )
  const again = line(
    ports,
    { member, author: by(secretary, 'SECRETARY'), at: `${year - 1}-10-03T02:00:00.000Z`, year: year - 1, aboutId: report.id },
    { kind: 'BOOK', body: { event: 'REISSUED', bookNumber: '0420', text: '' } },
  )
  return [report, word, again]
}

function damageOfBay(ports: Ports, people: Population, year: number): NotebookEntry[] {
  const member = memberIn(people, 'bay')
  const number = numberOf([...people.members.keys()].indexOf('bay'))
  const body = {
    event: 'DAMAGE_REPORTED' as const,
    bookNumber: number,
    text: 'Nhà dột, sổ thấm nước, mười trang đầu nhòe không đọc được.',
    responsibility: 'Tôi để sổ chỗ ẩm, nhận thiếu sót trong giữ gìn.',
  }
  return [line(ports, { member, author: by(member, 'MEMBER'), at: daysAgo(6), year }, { kind: 'BOOK', body })]
}

const reflections = [
  {
    month: '03',
    code: 'PEOPLE',
    label: 'Về quan hệ với nhân dân',
    text: 'Đi thăm bốn hộ khó khăn trong tổ, giúp một hộ làm lại hồ sơ vay vốn.',
  },
  {
    month: '06',
    code: 'RESPONSIBILITY',
    label: 'Về trách nhiệm trong công tác',
    text: 'Làm xong phần việc tổ giao; hai lần báo cáo chậm một ngày.',
  },
  {
    month: '10',
    code: 'CRITICISM',
    label: 'Về tự phê bình, phê bình',
    text: 'Phát biểu ở hai kỳ họp, góp ý thẳng cho tổ bơm về lịch mở nước.',
  },
]

/** An earlier year was read long ago: each line of others is acknowledged the day after. */
function yearRead(ports: Ports, member: DemoMember, of: { year: number; people: Population }): NotebookEntry[] {
  const own = by(member, 'MEMBER')
  return yearOf(ports, member, of).flatMap((entry) => {
    if (entry.author.role === 'MEMBER') return [entry]
    const at = addSeconds(entry.at, 86_400)
    return [entry, line(ports, { member, author: own, at, year: entry.year, aboutId: entry.id }, { kind: 'ACKNOWLEDGED', body: {} })]
  })
}

/** A short year: what was registered, three months, a remark, praise, and the decided level. */
function yearOf(ports: Ports, member: DemoMember, { year, people }: { year: number; people: Population }): NotebookEntry[] {
  const { registration, self } = memberOf(member.key)
  const [secretary, deputy] = [memberIn(people, 'sau'), memberIn(people, 'loan')]
  const own = by(member, 'MEMBER')
  const lines = (at: string, author: EntryAuthor, content: EntryContent) => line(ports, { member, author, at, year }, content)
  return [
    lines(`${year}-02-18T13:10:00.000Z`, own, {
      kind: 'REGISTRATION',
      body: {
        items: registration.map(({ text }, place) => ({
          ...{ id: `r${place}`, what: text, howOften: 'cả năm', measure: 'theo nội dung đăng ký', until: `${year}-11-30` },
          ...{ topic: null, regulation: 'Quy định 101-QĐ/TW' },
        })),
        commitment: 'Giữ gìn đoàn kết, gương mẫu trong ấp, làm đúng việc đã hứa với dân.',
        late: false,
        changeReason: null,
      },
    }),
    ...reflections.flatMap(({ month, code, label, text }) => [
      lines(`${year}-${month}-27T12:40:00.000Z`, own, {
        kind: 'REFLECTION',
        body: {
          ...{ month: `${year}-${month}`, topics: [{ code, label }], text: { [code]: text }, late: false },
          ...{ items: [], shortfalls: [], corrections: [] },
        },
      }),
      lines(`${year}-${month}-29T08:15:00.000Z`, by(deputy, 'DEPUTY_SECRETARY'), {
        kind: 'MONTHLY_REMARK',
        body: {
          month: `${year}-${month}`,
          text: 'Đồng chí tự soi cụ thể, nói đúng việc của mình; giữ đều như vậy.',
          proposes: null,
          reason: '',
        },
      }),
    ]),
    lines(`${year}-12-06T03:00:00.000Z`, by(secretary, 'SECRETARY'), {
      kind: 'REMARK',
      body: { remark: 'Hoàn thành những việc đã đăng ký, được nhân dân trong ấp tin.', proposedLevel: self },
    }),
    lines(
      `${year}-12-28T04:00:00.000Z`,
      { id: people.committee.personId, name: people.committee.name, role: 'COMMITTEE_SECRETARY' },
      {
        kind: 'DECIDED',
        body: {
          ...{ decisionId: `demo-${year}`, level: self === 'EXCELLENT' ? 'GOOD' : self, number: '48-QĐ/ĐU', decidedOn: `${year}-12-28` },
          ...{ reason: null, proposal: self === 'EXCELLENT' ? 'GOOD' : self, revokedId: null },
        },
      },
    ),
  ]
}

const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString()

/** The committee's secretary inspects two cells by decision, and has opened one book; the classification files were read as well. */
async function inspect({ stores, chance }: Ports, { members, committee, administrator }: Population): Promise<void> {
  const today = clock.today()
  const mandate = {
    ...{ id: chance.id(), unitId: commune, personId: committee.personId, cellIds: [meetingCell, 'ap1'], number: '12-QĐ/UBKT' },
    ...{
      validFrom: addDays(today, -5),
      validTo: addDays(today, 26),
      givenById: administrator.personId,
      givenAt: daysAgo(5),
      revokedAt: null,
    },
  }
  await stores.mandates.give(mandate)
  const tam = members.get('tam')
  if (!tam) return
  const note = (at: string, act: string, about: Record<string, string>) =>
    stores.audit.note({ cellId: meetingCell, id: chance.cellRowId(meetingCell), at, actorId: committee.personId, act, about })
  await note(daysAgo(3), notebookRead, { memberId: tam.memberId, mandateId: mandate.id, number: mandate.number })
  await note(daysAgo(1), filesRead, {})
}
