import type { CellType, CivilDate, OrgUnit } from '#domain/organization/types.ts'
import type { ProvincePlan } from './plan.ts'
import type { Seeded } from './seeded.ts'

/** On this day districts ended: their communes hang under the province since (31-HD/BTCTW, 23/4/2025). */
const districtsEnded = '2025-07-01'
const founded = '2010-01-01'
const communesInDistrict = 8

export const provinceId = 'tinh'

export type CellPlan = { id: string; name: string; shortName: string; size: number; year: number }
export type OrganisationPlan = { id: string; name: string; cells: CellPlan[] }
export type CommunePlan = { id: string; name: string; organisations: OrganisationPlan[] }
export type ProvinceUnits = { communes: CommunePlan[]; units: OrgUnit[] }

/** The tree with its past: province, districts until they ended, communes, grassroots organisations, cells. */
export function provinceUnits(plan: ProvincePlan, chance: Seeded): ProvinceUnits {
  const sizes = cellSizes(plan, chance)
  const communes = Array.from({ length: plan.communes }, (_, index): CommunePlan => {
    const name = placeName(index)
    return { id: `xa${padded(index + 1, 3)}`, name, organisations: [] }
  })
  const organisations = Array.from({ length: plan.organisations }, (_, index) => organisationIn(communes, index))
  for (const [index, size] of sizes.entries()) addCell(organisations, { index, size, year: chance.percent(4) ? 2024 : 0 })
  return { communes, units: [...upperUnits(communes), ...communes.flatMap((commune, index) => unitsOf(commune, index))] }
}

function organisationIn(communes: readonly CommunePlan[], index: number): OrganisationPlan {
  const commune = communes[index % communes.length] as CommunePlan
  const kind = kinds[Math.floor(index / communes.length) % kinds.length] as string
  const again = Math.floor(index / communes.length / kinds.length)
  const organisation = { id: `to${padded(index + 1, 4)}`, name: `${kind}${again > 0 ? ` ${again + 1}` : ''} ${commune.name}`, cells: [] }
  commune.organisations.push(organisation)
  return organisation
}

function addCell(organisations: readonly OrganisationPlan[], { index, size, year }: { index: number; size: number; year: number }): void {
  const { cells, name } = organisations[index % organisations.length] as OrganisationPlan
  const shortName = /^Xã|^Phường/.test(name) ? `Ấp ${cells.length + 1}` : `Chi bộ ${cells.length + 1}`
  cells.push({ id: `cb${padded(index + 1, 5)}`, name: `${shortName.replace(/^Ấp/, 'Chi bộ Ấp')}, ${name}`, shortName, size, year })
}

function upperUnits(communes: readonly CommunePlan[]): OrgUnit[] {
  const province = unit({
    id: provinceId,
    parentId: null,
    type: 'PROVINCE',
    code: '91',
    name: 'Đảng bộ tỉnh Sông Sen',
    shortName: 'Tỉnh Sông Sen',
  })
  const districts = Array.from({ length: Math.ceil(communes.length / communesInDistrict) }, (_, index) => {
    const name = `huyện ${placeName(index + 400)}`
    const held = { validFrom: founded, validTo: districtsEnded }
    return unit({
      id: districtId(index),
      parentId: provinceId,
      type: 'DISTRICT',
      code: districtCode(index),
      name: `Đảng bộ ${name}`,
      shortName: name,
      ...held,
    })
  })
  return [province, ...districts]
}

function unitsOf({ id, name, organisations }: CommunePlan, index: number): OrgUnit[] {
  const district = Math.floor(index / communesInDistrict)
  const common = { id, type: 'COMMUNE', name: `Đảng bộ xã ${name}`, shortName: `Xã ${name}` }
  const code = `91.${padded(100 + index, 3)}`
  const before = {
    parentId: districtId(district),
    code: `${districtCode(district)}.${padded(index, 3)}`,
    validTo: districtsEnded as CivilDate,
  }
  return [
    unit({ ...common, ...before }),
    unit({ ...common, parentId: provinceId, code, validFrom: districtsEnded }),
    ...organisations.flatMap((organisation, place) =>
      organisationUnits(organisation, { parentId: id, code: `${code}.${padded(place + 1, 3)}` }),
    ),
  ]
}

function organisationUnits({ id, name, cells }: OrganisationPlan, { parentId, code }: { parentId: string; code: string }): OrgUnit[] {
  const own = unit({ id, parentId, type: 'GRASSROOTS', code, name: `Đảng bộ ${name}`, shortName: name, grassroots: true })
  const below = cells.map((cell, place) =>
    unit({
      ...{
        id: cell.id,
        parentId: id,
        type: 'CELL',
        code: `${code}.000.${padded(place + 1, 3)}`,
        name: cell.name,
        shortName: cell.shortName,
      },
      ...{ isCell: true, cellType: cellTypeOf(name), validFrom: cell.year > 0 ? `${cell.year}-03-01` : founded },
    }),
  )
  return [own, ...below]
}

/** From 3 to 60 members, most cells near twenty, one of twenty-five under five; together as many as were asked for. */
function cellSizes({ members, cells }: ProvincePlan, chance: Seeded): number[] {
  const sizes = Array.from({ length: cells }, () => {
    if (chance.percent(4)) return chance.between(3, 4)
    if (chance.percent(10)) return chance.between(35, 60)
    return Math.max(5, Math.round(17 + chance.around() * 5))
  })
  let missing = members - sizes.reduce((sum, size) => sum + size, 0)
  const step = Math.sign(missing)
  for (let at = 0, idle = 0; missing !== 0 && idle < cells; at = (at + 1) % cells) {
    const size = (sizes[at] as number) + step
    const fits = (sizes[at] as number) >= 5 && size >= 5 && size <= 60
    idle = fits ? 0 : idle + 1
    if (!fits) continue
    sizes[at] = size
    missing -= step
  }
  return sizes
}

const unit = (part: Pick<OrgUnit, 'id' | 'parentId' | 'type' | 'code' | 'name' | 'shortName'> & Partial<OrgUnit>): OrgUnit => ({
  ...{ validFrom: founded, validTo: null, grassroots: false, isCell: false, cellType: null },
  ...part,
})

const cellTypeOf = (name: string): CellType =>
  /^Xã/.test(name) ? 'VILLAGE' : /Công an|Quân sự/.test(name) ? 'ARMED_FORCES' : /Công ty/.test(name) ? 'STATE_ENTERPRISE' : 'OFFICE'

const kinds = ['Xã', 'Trường học', 'Cơ quan Đảng', 'Ủy ban nhân dân', 'Công an, Quân sự', 'Y tế', 'Công ty nông nghiệp']

const first = [
  'Mỹ',
  'Tân',
  'Bình',
  'Phú',
  'Long',
  'An',
  'Hòa',
  'Thạnh',
  'Vĩnh',
  'Định',
  'Nhơn',
  'Phong',
  'Hưng',
  'Thới',
  'Đông',
  'Tây',
  'Lộc',
  'Phước',
  'Hiệp',
  'Trung',
]
const second = [
  'Hiệp',
  'Thọ',
  'Hàng',
  'Trung',
  'Sen',
  'Lợi',
  'Thuận',
  'Thành',
  'Khánh',
  'Xuân',
  'Hội',
  'Quới',
  'Mỹ',
  'Điền',
  'Sơn',
  'Châu',
  'Giang',
  'Bình',
  'Cường',
  'An',
]

/** Four hundred different ones before they repeat with a number. */
function placeName(index: number): string {
  const name = `${first[index % first.length]} ${second[(index * 7 + Math.floor(index / first.length)) % second.length]}`
  return index < 400 ? name : `${name} ${Math.floor(index / 400) + 1}`
}

const districtId = (index: number) => `huyen${padded(index + 1, 2)}`
const districtCode = (index: number) => `91.9${padded(index, 2)}`

const padded = (value: number, width: number) => String(value).padStart(width, '0')
