import type { Level } from '#domain/classification/levels.ts'
import type { OrgUnit } from '#domain/organization/types.ts'
import { cast } from './cast.ts'

// An invented province and commune: the commune's party organisation is the grassroots one, with five cells.

const founded = '2025-07-01'

export const units: OrgUnit[] = [
  unit({
    ...{ id: 'songsen', parentId: null, type: 'PROVINCE', code: '91', name: 'Đảng bộ tỉnh Sông Sen', shortName: 'Tỉnh Sông Sen' },
    validFrom: '2015-01-01',
  }),
  unit({
    id: 'senhong',
    parentId: 'songsen',
    type: 'COMMUNE',
    code: '91.168.053',
    name: 'Đảng bộ xã Sen Hồng',
    shortName: 'Xã Sen Hồng',
    grassroots: true,
  }),
  cell('ap1', '001', 'Chi bộ Ấp 1'),
  cell('ap2', '002', 'Chi bộ Ấp 2'),
  cell('ap3', '003', 'Chi bộ Ấp 3'),
  cell('ap4', '004', 'Chi bộ Ấp 4'),
  cell('thcs', '005', 'Chi bộ Trường THCS Sen Hồng'),
]

export const meetingCell = 'ap3'
export const commune = 'senhong'
export const province = 'songsen'

/** The four cells that have voted: with the meeting's cell they make up worked example B (60 assessed, 13 proposed EXCELLENT). */
export const votedCells: { cellId: string; daysAgo: number; levels: Level[] }[] = [
  { cellId: 'ap1', daysAgo: 4, levels: levels(3, 6, 2, 0) },
  { cellId: 'ap2', daysAgo: 3, levels: levels(2, 6, 2, 0) },
  { cellId: 'ap4', daysAgo: 3, levels: levels(2, 6, 2, 0) },
  { cellId: 'thcs', daysAgo: 2, levels: levels(2, 6, 1, 1) },
]

const family = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Huỳnh', 'Võ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ', 'Ngô', 'Dương', 'Lý', 'Đinh']
const middle = ['Văn', 'Thị', 'Hữu', 'Thị Ngọc', 'Minh', 'Thị Kim', 'Quốc', 'Thị Thanh', 'Thành', 'Thị Bích', 'Công']
const given = [
  'An',
  'Bình',
  'Châu',
  'Dũng',
  'Đào',
  'Giang',
  'Hạnh',
  'Hùng',
  'Khánh',
  'Kiệt',
  'Lệ',
  'Lợi',
  'Mận',
  'Nam',
  'Nga',
  'Oanh',
  'Phúc',
  'Quyên',
  'Sơn',
  'Thảo',
  'Toàn',
  'Trinh',
  'Vinh',
  'Xuân',
  'Yến',
]

/** Invented names, none of the cast's, all different. */
export function otherName(index: number): string {
  const name = `${family[(index * 5) % family.length]} ${middle[(index * 3 + Math.floor(index / 11)) % middle.length]} ${given[(index * 7) % given.length]}`
  return cast.some((member) => member.name === name) ? `${name} Em` : name
}

function levels(excellent: number, good: number, satisfactory: number, notCompleted: number): Level[] {
  return [
    ...Array<Level>(excellent).fill('EXCELLENT'),
    ...Array<Level>(good).fill('GOOD'),
    ...Array<Level>(satisfactory).fill('SATISFACTORY'),
    ...Array<Level>(notCompleted).fill('NOT_COMPLETED'),
  ]
}

function unit(part: Pick<OrgUnit, 'id' | 'parentId' | 'type' | 'code' | 'name' | 'shortName'> & Partial<OrgUnit>): OrgUnit {
  return { validFrom: founded, validTo: null, grassroots: false, isCell: false, cellType: null, ...part }
}

function cell(id: string, code: string, name: string): OrgUnit {
  return unit({
    id,
    parentId: 'senhong',
    type: 'CELL',
    code: `91.168.053.000.${code}`,
    name,
    shortName: name.replace('Chi bộ ', ''),
    isCell: true,
    cellType: /cơ quan|trường|trạm|công an/i.test(name) ? 'OFFICE' : 'VILLAGE',
  })
}
