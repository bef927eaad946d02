import type { Ports } from '#application/ports.ts'
import type { CivilDate, Position, Role } from '#domain/organization/types.ts'
import { aCell, aMember, aPosition, aUnit } from '../support/people.ts'
import type { Commune } from '../support/small-commune.ts'

type Office = [unitId: string, role: Role, over?: Partial<Position>]

/** Everybody whom the small commune lacks. `ended`: the first day on which nothing held before holds any more. */
const newcomers = (ended: CivilDate): Record<string, { name: string; cellId?: string; offices?: Office[] }> => ({
  thu: { name: 'Võ Minh Thư', cellId: 'ap3' },
  kiem: { name: 'Cao Văn Kiểm', cellId: 'ap3' },
  tu: { name: 'Bùi Văn Tư', cellId: 'ap4', offices: [['ap4', 'CELL_COMMITTEE_MEMBER']] },
  theo: { name: 'Đoàn Văn Theo', offices: [['ap3', 'SUPERVISOR']] },
  dan: { name: 'Lý Thị Dẫn', offices: [['senhong', 'LEADER']] },
  tri: { name: 'Tô Văn Trị', offices: [['senhong', 'ADMINISTRATOR']] },
  xa: { name: 'Mạc Thị Xa', offices: [['ladang', 'COMMITTEE_SECRETARY']] },
  xoai: { name: 'Hà Văn Xoài', cellId: 'ap9', offices: [['ap9', 'SECRETARY']] },
  tuan: { name: 'Ông Văn Tuấn', offices: [['ladang', 'ADMINISTRATOR']] },
  tra: { name: 'Quách Thị Tra' },
  cham: { name: 'Nghiêm Văn Chậm' },
  cuu: {
    name: 'Thân Văn Cựu',
    offices: (
      [
        ...(['SECRETARY', 'DEPUTY_SECRETARY', 'CELL_COMMITTEE_MEMBER', 'SUPERVISOR', 'ADMINISTRATOR'] as const).map((role) => [
          'ap3',
          role,
        ]),
        ...(['COMMITTEE_MEMBER', 'COMMITTEE_SECRETARY', 'LEADER', 'ADMINISTRATOR'] as const).map((role) => ['senhong', role]),
        ...(['LEADER', 'ADMINISTRATOR'] as const).map((role) => ['songsen', role]),
      ] as [string, Role][]
    ).map(([unitId, role]): Office => [unitId, role, { validTo: ended }]),
  },
})

/** Another organisation with a cell of its own, and everybody whom the small commune lacks. */
export async function bringEverybody({ ports }: Commune, ended: CivilDate): Promise<void> {
  const { organization } = ports.stores
  await organization.saveUnit(aUnit('ladang', 'songsen', { name: 'Đảng bộ xã Lá Đăng', shortName: 'Xã Lá Đăng', grassroots: true }))
  await organization.saveUnit(aCell('ap9', 'ladang', { name: 'Chi bộ Ấp 9', shortName: 'Ấp 9' }))
  for (const [key, one] of Object.entries(newcomers(ended))) await bring(ports, key, one)
  await ports.stores.members.save(aMember('ap9-ong', { cellId: 'ap9', personId: await someone(ports, 'ong'), name: 'Ông Văn Ong' }))
  await moveAway(ports, ended)
}

async function bring({ stores }: Pick<Ports, 'stores'>, key: string, one: { name: string; cellId?: string; offices?: Office[] }) {
  await someone({ stores }, key, one.name)
  if (one.cellId) await stores.members.save(aMember(`${one.cellId}-${key}`, { cellId: one.cellId, personId: key, name: one.name }))
  for (const [unitId, role, over] of one.offices ?? []) await stores.organization.savePosition(aPosition(key, unitId, role, over))
}

async function someone({ stores }: Pick<Ports, 'stores'>, key: string, name = key): Promise<string> {
  await stores.people.save({ id: key, name, cardNumber: cardOf(key), phone: null, bornOn: '1970-05-17' })
  await stores.people.setPin(key, 'hash of 246813', false)
  return key
}

export const cardOf = (key: string): string => `C${key.toUpperCase().padEnd(6, '0')}`

/** A member who went over to the cell beside: what was written before stays theirs, nothing of today is. */
async function moveAway({ stores }: Pick<Ports, 'stores'>, on: CivilDate): Promise<void> {
  const name = 'Đinh Văn Di'
  await someone({ stores }, 'di', name)
  await stores.members.save(aMember('ap3-di', { cellId: 'ap3', personId: 'di', name, leftOn: on }))
  await stores.members.save(aMember('ap4-di', { cellId: 'ap4', personId: 'di', name, joinedOn: on }))
}
