import { addMonths, holdsOn } from '#domain/organization/civil-date.ts'
import type { CivilDate, Member, Position, Role, StatusKind } from '#domain/organization/types.ts'
import type { Bulk } from './bulk.ts'
import type { Seeded } from './seeded.ts'
import type { CellPlan } from './units.ts'

/** A member as the years are made up: with the standing of the day a click away, and how good they are at it. */
export type Person = Member & {
  statuses: { kind: StatusKind; from: CivilDate; to: CivilDate | null }[]
  office: Role | null
  /** Number of the party card, with which one signs in. */
  card: string
  /** Around 0; those above shine in most years. */
  quality: number
}

export type Cell = { plan: CellPlan; unitId: string; people: Person[]; secretary: Person; deputy: Person }

type Hiring = { bulk: Bulk; chance: Seeded; today: CivilDate; pinHash: string; card: () => string }

export function makeCell(making: Hiring, plan: CellPlan, unitId: string): Cell {
  const { chance } = making
  const gone = Array.from({ length: plan.size }).filter(() => chance.percent(3)).length
  const people = Array.from({ length: plan.size + gone }, (_, place) => makeMember(making, plan, { place, left: place >= plan.size }))
  const [secretary, deputy] = people as [Person, Person]
  for (const one of people) writeMember(making, one)
  return { plan, unitId, people, secretary, deputy }
}

/** Someone who works above the cells: a position and no membership here. */
export function makeOfficer(
  making: Hiring,
  { unitId, role }: { unitId: string; role: Role },
): { personId: string; name: string; card: string } {
  const personId = `${unitId}_${role.toLowerCase()}`
  const name = personName(making.chance)
  const card = making.card()
  writePerson(making, { personId, name, card, bornOn: '1972-05-19' })
  writePosition(making.bulk, { personId, unitId, role, validFrom: '2020-06-01', validTo: null })
  return { personId, name, card }
}

function makeMember({ chance, today, card }: Hiring, plan: CellPlan, { place, left }: { place: number; left: boolean }): Person {
  const office = officeOf(place, plan.size)
  const years = place < 3 ? chance.between(8, 30) : chance.percent(6) ? 0 : chance.between(1, 45)
  const officialOn = years === 0 ? null : addMonths(today, -12 * years + chance.between(-11, 0))
  const admittedOn = officialOn ? addMonths(officialOn, -12) : addMonths(today, -chance.between(1, 11))
  const id = `${plan.id}-m${String(place + 1).padStart(2, '0')}`
  const age = years + chance.between(22, 36)
  return {
    ...{ id, cellId: plan.id, personId: `n${id.replace('-', '_')}`, name: personName(chance) },
    ...{ bornOn: addMonths(today, -12 * age - chance.between(0, 11)), admittedOn, officialOn, joinedOn: admittedOn },
    leftOn: left ? addMonths(today, -chance.between(2, 50)) : null,
    ...{ membership: 'PRIMARY', post: office ? (posts[office] ?? null) : null, hasPost: office !== null || chance.percent(8) },
    workKind: chance.percent(18) ? 'CIVIL_SERVANT' : chance.percent(25) ? 'PUBLIC_EMPLOYEE' : 'OUTSIDE',
    statuses: office ? [] : statusesOf(chance, today, age),
    office,
    card: card(),
    quality: chance.around() * 0.6 + (office === 'SECRETARY' ? 0.9 : office ? 0.5 : 0),
  }
}

const officeOf = (place: number, size: number): Person['office'] =>
  place === 0 ? 'SECRETARY' : place === 1 ? 'DEPUTY_SECRETARY' : place === 2 && size >= 12 ? 'CELL_COMMITTEE_MEMBER' : null

const posts: Partial<Record<Role, string>> = {
  SECRETARY: 'Bí thư chi bộ',
  DEPUTY_SECRETARY: 'Phó bí thư chi bộ',
  CELL_COMMITTEE_MEMBER: 'Chi ủy viên',
}

function statusesOf(chance: Seeded, today: CivilDate, age: number): Person['statuses'] {
  if (age > 68 && chance.percent(45)) return [{ kind: 'EXEMPT', from: addMonths(today, -chance.between(6, 90)), to: null }]
  if (chance.percent(4)) {
    const from = addMonths(today, -chance.between(1, 55))
    return [{ kind: 'AWAY', from, to: chance.percent(60) ? addMonths(from, chance.between(3, 12)) : null }]
  }
  if (age < 40 && chance.percent(2)) return [spell('MATERNITY', addMonths(today, -chance.between(2, 50)), 6)]
  if (chance.percent(1)) return [spell('SICK', addMonths(today, -chance.between(2, 50)), 4)]
  return chance.percent(0.15) ? [spell('SUSPENDED', addMonths(today, -chance.between(1, 40)), 6)] : []
}

const spell = (kind: StatusKind, from: CivilDate, months: number) => ({ kind, from, to: addMonths(from, months) })

export const belongsOn = (one: Person, day: CivilDate): boolean => holdsOn(one.joinedOn, one.leftOn, day)

export const hasStatusOn = (one: Person, day: CivilDate, kinds: readonly StatusKind[]): boolean =>
  one.statuses.some(({ kind, from, to }) => kinds.includes(kind) && holdsOn(from, to, day))

export const isOfficialOn = ({ officialOn }: Person, day: CivilDate): boolean => officialOn !== null && officialOn <= day

/** Takes part that day: belongs to the cell, neither exempt, suspended nor away. */
export const isActiveOn = (one: Person, day: CivilDate): boolean =>
  belongsOn(one, day) && !hasStatusOn(one, day, ['EXEMPT', 'SUSPENDED', 'AWAY'])

function writeMember(making: Hiring, { statuses, office, card, quality: _quality, name, bornOn, ...member }: Person): void {
  const { bulk } = making
  writePerson(making, { personId: member.personId, name, card, bornOn })
  bulk.add('Member', member)
  for (const { kind, from, to } of statuses)
    bulk.add('MemberStatus', { cellId: member.cellId, memberId: member.id, kind, validFrom: from, validTo: to })
  if (!office) return
  writePosition(bulk, { personId: member.personId, unitId: member.cellId, role: office, validFrom: '2020-06-01', validTo: null })
}

const writePerson = (
  { bulk, pinHash }: Hiring,
  { personId, name, card, bornOn }: { personId: string; name: string; card: string; bornOn: CivilDate | null },
) => bulk.add('Person', { id: personId, name, cardNumber: card, bornOn, pinHash })

const writePosition = (bulk: Bulk, position: Position) => bulk.add('Position', position)

const family = [
  'Nguyễn',
  'Nguyễn',
  'Nguyễn',
  'Trần',
  'Trần',
  'Lê',
  'Lê',
  'Phạm',
  'Huỳnh',
  'Huỳnh',
  'Phan',
  'Võ',
  'Vũ',
  'Đặng',
  'Bùi',
  'Đỗ',
  'Hồ',
  'Ngô',
  'Dương',
  'Lý',
  'Đinh',
  'Mai',
  'Trương',
  'Cao',
  'Tạ',
  'Lương',
  'Thạch',
  'Kim',
  'Châu',
  'Hà',
]
const men = [
  'Văn',
  'Hữu',
  'Minh',
  'Quốc',
  'Thành',
  'Công',
  'Đức',
  'Ngọc',
  'Hoàng',
  'Thanh',
  'Chí',
  'Phước',
  'Tấn',
  'Trọng',
  'Xuân',
  'Bá',
  'Duy',
  'Anh',
]
const women = [
  'Thị',
  'Thị Ngọc',
  'Thị Kim',
  'Thị Thanh',
  'Thị Bích',
  'Thị Hồng',
  'Ngọc',
  'Thị Mỹ',
  'Thị Thu',
  'Thị Phương',
  'Kim',
  'Thị Cẩm',
  'Thị Tuyết',
  'Minh',
]
const namesOfMen = [
  'An',
  'Bình',
  'Cường',
  'Dũng',
  'Đạt',
  'Giang',
  'Hải',
  'Hiếu',
  'Hùng',
  'Khánh',
  'Khoa',
  'Kiệt',
  'Lâm',
  'Long',
  'Lợi',
  'Mẫn',
  'Nam',
  'Nghĩa',
  'Nhân',
  'Phong',
  'Phúc',
  'Quang',
  'Sáng',
  'Sơn',
  'Tài',
  'Tâm',
  'Thắng',
  'Thiện',
  'Thuận',
  'Toàn',
  'Trí',
  'Trung',
  'Tuấn',
  'Vinh',
  'Vũ',
  'Xuyên',
]
const namesOfWomen = [
  'Ánh',
  'Châu',
  'Chi',
  'Diễm',
  'Duyên',
  'Đào',
  'Hạnh',
  'Hằng',
  'Hiền',
  'Hoa',
  'Huệ',
  'Lan',
  'Lệ',
  'Liên',
  'Linh',
  'Loan',
  'Mai',
  'My',
  'Nga',
  'Ngân',
  'Nhung',
  'Oanh',
  'Phượng',
  'Quyên',
  'Thảo',
  'Thoa',
  'Thủy',
  'Tiên',
  'Trang',
  'Trinh',
  'Tuyền',
  'Uyên',
  'Vân',
  'Vy',
  'Xuân',
  'Yến',
]

function personName(chance: Seeded): string {
  const isMan = chance.percent(62)
  return `${chance.pick(family)} ${chance.pick(isMan ? men : women)} ${chance.pick(isMan ? namesOfMen : namesOfWomen)}`
}
