import { describe, expect, test } from 'vitest'
import type { Decision } from '#domain/classification/decide-level.ts'
import type { Member, OrgUnit, Position } from '#domain/organization/types.ts'
import { planLevels } from './plan-levels.ts'
import { type KnownPerson, planMembers } from './plan-members.ts'
import { planPositions } from './plan-positions.ts'
import { planUnits } from './plan-units.ts'
import { readSheet } from './read-sheet.ts'
import type { Cell, SheetKind } from './sheet.ts'

const today = '2026-11-22'
const read = (kind: SheetKind, heads: string[], ...lines: Cell[][]) =>
  readSheet(
    kind,
    [heads, ...lines].map((cells, index) => ({ row: index + 1, cells })),
    today,
  ).rows

const unit = (id: string, over: Partial<OrgUnit> = {}): OrgUnit => ({
  ...{ id, parentId: 'xa', type: 'CELL', code: `1.${id}`, name: `Chi bộ ${id}`, shortName: id, validFrom: '2025-07-01', validTo: null },
  ...{ grassroots: false, isCell: true, cellType: null },
  ...over,
})
const commune = unit('xa', { parentId: 'tinh', type: 'COMMUNE', code: '1', name: 'Đảng bộ xã', isCell: false, grassroots: true })
const units = [commune, unit('ap1'), unit('ap2'), unit('kp', { shortName: 'ap1' })]

const member = (over: Partial<Member> = {}): Member => ({
  ...{ id: 'ap1-1', cellId: 'ap1', personId: 'lanh', name: 'Dương Văn Lành', bornOn: '1960-12-05', admittedOn: '1985-02-03' },
  ...{
    officialOn: '1986-02-03',
    membership: 'PRIMARY',
    joinedOn: '2025-07-01',
    leftOn: null,
    post: null,
    hasPost: false,
    workKind: 'OUTSIDE',
  },
  ...over,
})
const lanh = (over: Partial<KnownPerson> = {}): KnownPerson => ({
  ...{ id: 'lanh', name: 'Dương Văn Lành', cardNumber: '9100', phone: null, bornOn: '1960-12-05', mine: true, memberships: [member()] },
  ...over,
})

let made = 0
const ids = { newId: () => `new${++made}`, cellRowId: (cellId: string) => `${cellId}-${++made}` }

describe('a list of members', () => {
  const heads = ['Họ tên', 'Số thẻ', 'Chi bộ', 'Ngày vào Đảng', 'Ngày sinh', 'Ngày chính thức', 'Chức vụ', 'Sinh hoạt', 'Ngày về chi bộ']
  const plan = (lines: Cell[][], people: KnownPerson[] = [], confirmed: number[] = []) =>
    planMembers(read('MEMBERS', heads, ...lines), {
      ...{ today, units, people: new Map(people.map((one) => [one.cardNumber, one])), confirmed: new Set(confirmed) },
      ...ids,
    })
  const said = (lines: Cell[][], people?: KnownPerson[]) => plan(lines, people).rows.map(({ fate, problems }) => problems[0]?.code ?? fate)
  const row = ['Dương Văn Lành', '9100', 'Chi bộ ap1', '3/2/1985', '5/12/1960', '3/2/1986']

  test('brings in who is not on record, as a person and a member', () => {
    const { rows, writes } = plan([row])
    expect(rows).toMatchObject([{ row: 2, fate: 'NEW', label: 'Dương Văn Lành' }])
    expect(writes.newPeople).toMatchObject([{ name: 'Dương Văn Lành', cardNumber: '9100', bornOn: '1960-12-05' }])
    expect(writes.newMembers).toMatchObject([
      {
        cellId: 'ap1',
        personId: writes.newPeople[0]?.id,
        admittedOn: '1985-02-03',
        joinedOn: '1985-02-03',
        workKind: 'OUTSIDE',
        leftOn: null,
      },
    ])
  })

  test('changes nothing where it says what stands on record; an empty cell takes nothing away', () => {
    const people = [lanh({ memberships: [member({ post: 'Trưởng ấp' })] })]
    const { rows, writes } = plan([row, ['Dương Văn Lành', '9100', '1.ap1', '3/2/1985']].slice(0, 1), people)
    expect(rows).toMatchObject([{ fate: 'SAME', changes: [] }])
    expect(Object.values(writes).flat()).toEqual([])
    expect(said([['Dương Văn Lành', '9100', '1.ap1', '3/2/1985']], people)).toEqual(['SAME'])
  })

  test('says from what to what', () => {
    const { rows, writes } = plan([[...row, 'Trưởng ấp']], [lanh()])
    expect(rows[0]).toMatchObject({ fate: 'CHANGED', changes: [{ column: 'post', from: null, to: 'Trưởng ấp' }] })
    expect(writes.changedMembers).toMatchObject([{ id: 'ap1-1', post: 'Trưởng ấp', joinedOn: '2025-07-01' }])
    expect(writes.changedPeople).toEqual([])
  })

  test('another name or birth date under a card number is asked; only a yes writes it', () => {
    const other = ['Dương Văn Lanh', ...row.slice(1)]
    expect(plan([other], [lanh()]).rows[0]).toMatchObject({ fate: 'ASKED', notes: [{ code: 'same-person' }] })
    expect(Object.values(plan([other], [lanh()]).writes).flat()).toEqual([])
    expect(plan([other], [lanh()], [2]).writes.changedPeople).toMatchObject([{ id: 'lanh', name: 'Dương Văn Lanh' }])
    expect(said([[...row.slice(0, 4), '6/12/1960']], [lanh()])).toEqual(['ASKED'])
    expect(said([[...row.slice(0, 4), '6/12/1960']], [lanh({ bornOn: null })])).toEqual(['CHANGED'])
  })

  test('a year alone agrees with any day of it, and is said where it becomes a day', () => {
    expect(said([[...row.slice(0, 4), 1960]], [lanh()])).toEqual(['SAME'])
    expect(plan([[...row.slice(0, 4), 1960]]).rows[0]).toMatchObject({ fate: 'NEW', notes: [{ code: 'year-only' }] })
  })

  test('nobody is moved: a member of another cell is an error, a temporary membership is not', () => {
    const elsewhere = [lanh({ memberships: [member({ cellId: 'ap2', id: 'ap2-1' })] })]
    expect(said([row], elsewhere)).toEqual(['of-another-cell'])
    expect(said([row], [lanh({ memberships: [member({ cellId: 'far', id: 'far-1' })] })])).toEqual(['of-a-cell-elsewhere'])
    expect(said([[...row, null, 'Tạm thời']], elsewhere)).toEqual(['NEW'])
  })

  test('who has left is not brought back unless a later day of joining says so', () => {
    const left = [lanh({ memberships: [member({ leftOn: '2026-01-01' })] })]
    expect(said([row], left)).toEqual(['membership-ended'])
    expect(said([[...row, null, null, '1/2/2026']], left)).toEqual(['NEW'])
  })

  test("someone of other administrators' is taken in as named on record, and the record stays theirs", () => {
    const theirs = [lanh({ mine: false, memberships: [], phone: '0900000001' })]
    const { rows, writes } = plan([row], theirs)
    expect([rows[0]?.fate, writes.newMembers.length, writes.changedPeople.length]).toEqual(['NEW', 1, 0])
    expect(said([['Người khác', ...row.slice(1)]], theirs)).toEqual(['card-elsewhere'])
  })

  test.each([
    [['A', '9100', 'ap9', '3/2/1985'], 'unit-unknown'],
    [['A', '9100', 'ap1', '3/2/1985'], 'unit-ambiguous'],
    [['A', '9100', 'Đảng bộ xã', '3/2/1985'], 'unit-no-cell'],
    [['A', '9100', '1.ap1', '3/2/1985', null, '2/2/1985'], 'official-before-admitted'],
    [['A', '9100', '1.ap1', '3/2/1985', null, null, null, null, '2/2/1985'], 'joined-before-admitted'],
  ])('%j is refused: %s', (line, code) => expect(said([line])).toEqual([code]))

  test('one card twice in the file is an error at the second row', () => {
    expect(said([row, ['Người khác', ...row.slice(1)]])).toEqual(['NEW', 'twice-in-file'])
  })
})

describe('a list of units', () => {
  const heads = ['Mã tổ chức', 'Tên tổ chức', 'Loại tổ chức', 'Trực thuộc', 'Có hiệu lực từ ngày']
  const plan = (...lines: Cell[][]) => planUnits(read('UNITS', heads, ...lines), { units, ...ids })
  const said = (...lines: Cell[][]) => plan(...lines).rows.map(({ fate, problems }) => problems[0]?.code ?? fate)

  test('founds units, parents after children if need be', () => {
    const { rows, writes } = plan(
      ['1.9.1', 'Chi bộ A', 'Chi bộ', '1.9', '1/1/2026'],
      ['1.9', 'Đảng bộ B', 'Đảng bộ bộ phận', 'Đảng bộ xã', '1/8/2025'],
    )
    expect(rows.map(({ fate }) => fate)).toEqual(['NEW', 'NEW'])
    const [cell, section] = writes.newUnits
    expect([cell?.parentId, section?.parentId, cell?.isCell, section?.isCell]).toEqual([section?.id, 'xa', true, false])
  })

  test('sets a name right, and moves nothing', () => {
    expect(plan(['1.ap1', 'Chi bộ Ấp Một', 'Chi bộ', '1', '1/7/2025'])).toMatchObject({
      rows: [{ fate: 'CHANGED', changes: [{ column: 'name', from: 'Chi bộ ap1', to: 'Chi bộ Ấp Một' }] }],
      writes: { changedUnits: [{ id: 'ap1', parentId: 'xa', validFrom: '2025-07-01' }] },
    })
    expect(said(['1.ap1', 'Chi bộ ap1', 'Chi bộ', '1', '1/7/2025'])).toEqual(['SAME'])
    expect(said(['1.ap1', 'Chi bộ ap1', 'Đảng bộ bộ phận', '1', '1/7/2025'])).toEqual(['unit-kind-differs'])
    expect(said(['1.8', 'Bộ phận', 'Đảng bộ bộ phận', '1', '1/7/2025'], ['1.ap1', 'Chi bộ ap1', 'Chi bộ', '1.8', '1/7/2025'])).toEqual([
      'NEW',
      'unit-elsewhere',
    ])
  })

  test.each([
    [[['1.8', 'X', 'Chi bộ', 'Chi bộ ap1', '1/1/2026']], ['unit-is-cell']],
    [[['1.8', 'X', 'Chi bộ', 'ở đâu', '1/1/2026']], ['unit-unknown']],
    [[['1.8', 'X', 'Chi bộ', '1', '1/1/2020']], ['unit-before-parent']],
    [
      [
        ['1.8', 'X', 'Chi bộ', '1', '1/1/2026'],
        ['1.8', 'Y', 'Chi bộ', '1', '1/1/2026'],
      ],
      ['NEW', 'twice-in-file'],
    ],
    [
      [
        ['1.8', 'X', 'Đảng bộ bộ phận', '1.9', '1/1/2026'],
        ['1.9', 'Y', 'Đảng bộ bộ phận', '1.8', '1/1/2026'],
      ],
      ['unit-circle', 'unit-circle'],
    ],
  ])('%j: %j', (lines, codes) => expect(said(...lines)).toEqual(codes))
})

describe('a list of positions', () => {
  const heads = ['Họ tên', 'Số thẻ', 'Tổ chức', 'Chức vụ', 'Từ ngày', 'Thôi từ ngày']
  const held: Position = { personId: 'lanh', unitId: 'ap1', role: 'SECRETARY', validFrom: '2025-01-01', validTo: null }
  const plan = (lines: Cell[][], positions: Position[] = []) =>
    planPositions(read('POSITIONS', heads, ...lines), { units, people: new Map([['9100', { ...lanh(), reached: true, positions }]]) })
  const said = (lines: Cell[][], positions?: Position[]) =>
    plan(lines, positions).rows.map(({ fate, problems }) => problems[0]?.code ?? fate)
  const row = ['Dương Văn Lành', '9100', '1.ap1', 'Bí thư', '1/1/2025']

  test('gives one, leaves one as it is, ends one', () => {
    expect(plan([row]).writes.newPositions).toEqual([held])
    expect(said([row], [held])).toEqual(['SAME'])
    expect(plan([[...row, '1/6/2026']], [held])).toMatchObject({
      rows: [{ fate: 'CHANGED', changes: [{ column: 'validTo', from: null, to: '01/06/2026' }] }],
      writes: { changedPositions: [{ ...held, validTo: '2026-06-01' }] },
    })
    expect(said([row], [{ ...held, validTo: '2026-06-01' }])).toEqual(['SAME'])
  })

  test.each([
    [['Ai khác', ...row.slice(1)], 'name-differs'],
    [['Dương Văn Lành', '9999', ...row.slice(2)], 'person-unknown'],
    [[...row.slice(0, 2), 'Đảng bộ xã', 'Bí thư', '1/1/2025'], 'role-not-here'],
    [[...row.slice(0, 3), 'Bí thư cấp ủy', '1/1/2025'], 'role-not-here'],
    [[...row, '1/1/2024'], 'ends-before-it-begins'],
    [[...row.slice(0, 3), 'Quản trị', '1/1/2025', '1/1/2026'], 'administrator-not-ended-here'],
  ])('%j is refused: %s', (line, code) => expect(said([line])).toEqual([code]))

  test('one that runs is not begun a second time', () => {
    expect(said([[...row.slice(0, 4), '1/1/2026']], [held])).toEqual(['held-since'])
    expect(said([row, row])).toEqual(['NEW', 'twice-in-file'])
  })
})

describe('levels of past years', () => {
  const heads = ['Họ tên', 'Số thẻ', 'Năm', 'Xếp loại', 'Số quyết định', 'Ngày quyết định']
  const decided = (over: Partial<Decision> = {}) =>
    ({ id: 'd1', year: 2024, level: 'GOOD', number: '52-QĐ/ĐU', cellId: 'ap1', memberId: 'ap1-1', ...over }) as Decision
  const plan = (lines: Cell[][], decisions: Decision[] = [], memberships = [member({ joinedOn: '1985-02-03' })]) =>
    planLevels(read('LEVELS', heads, ...lines), {
      ...{ assessmentYear: 2026, people: new Map([['9100', { ...lanh(), memberships, decisions }]]), organisationOf: () => 'xa' },
      ...{ author: { id: 'admin', name: 'Quản trị', role: 'ADMINISTRATOR' }, at: '2026-11-22T00:00:00.000Z' },
      ...ids,
    })
  const said = (lines: Cell[][], decisions?: Decision[], memberships?: Member[]) =>
    plan(lines, decisions, memberships).rows.map(({ fate, problems }) => problems[0]?.code ?? fate)
  const row = ['Dương Văn Lành', '9100', 2024, 'HTT', '52-QĐ/ĐU', '15/12/2024']

  test('become decisions with their number and day, and a line in the notebook (rule 23)', () => {
    const { writes } = plan([row])
    expect(writes.decisions).toMatchObject([
      {
        unitId: 'xa',
        year: 2024,
        cellId: 'ap1',
        memberId: 'ap1-1',
        level: 'GOOD',
        number: '52-QĐ/ĐU',
        decidedOn: '2024-12-15',
        revokesId: null,
      },
    ])
    expect(writes.entries).toMatchObject([{ kind: 'DECIDED', memberId: 'ap1-1', year: 2024, body: { level: 'GOOD', proposal: null } }])
  })

  test('without a document they stand "theo hồ sơ", on the last day of the year', () => {
    expect(plan([row.slice(0, 4)]).writes.decisions).toMatchObject([{ number: 'theo hồ sơ', decidedOn: '2024-12-31' }])
  })

  test('never overwrite what was decided', () => {
    expect(said([row], [decided()])).toEqual(['SAME'])
    expect(said([row], [decided({ level: 'EXCELLENT' })])).toEqual(['decided-already'])
  })

  test.each([
    [['Dương Văn Lành', '9100', 2026, 'HTT'], 'year-not-past'],
    [['Dương Văn Lành', '9100', 1984, 'HTT'], 'no-membership-then'],
    [['Ai khác', '9100', 2024, 'HTT'], 'name-differs'],
    [['Ai khác', '9999', 2024, 'HTT'], 'person-unknown'],
    [['Dương Văn Lành', '9100', 2024, 'HTT', '52-QĐ/ĐU'], 'number-without-day'],
  ])('%j is refused: %s', (line, code) => expect(said([line])).toEqual([code]))

  test('belong to the cell of that year, or of today where the earlier one is not on record', () => {
    const before = member({ id: 'ap2-1', cellId: 'ap2', joinedOn: '1985-02-03', leftOn: '2025-07-01' })
    expect(plan([row], [], [before, member()]).writes.decisions[0]?.memberId).toBe('ap2-1')
    expect(plan([row], [], [member()]).writes.decisions[0]?.memberId).toBe('ap1-1')
  })
})
