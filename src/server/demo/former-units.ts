import type { OrgUnit } from '#domain/organization/types.ts'
import { province, units } from './organisation.ts'

// What stood before 2025-07-01: a district, and the two communes that became one (31-HD/BTCTW, 23/4/2025), with the cells that went on.

export const mergedOn = '2025-07-01'

/** The units that are no more. */
export const formerUnits: OrgUnit[] = [
  aFormer('huyencu', province, { type: 'DISTRICT', code: '168', name: 'Đảng bộ huyện Thanh Sen', shortName: 'Huyện Thanh Sen' }),
  aFormer('sendong', 'huyencu', { code: '051', name: 'Đảng bộ xã Sen Đông', shortName: 'Xã Sen Đông', grassroots: true }),
  aFormer('sentay', 'huyencu', { code: '052', name: 'Đảng bộ xã Sen Tây', shortName: 'Xã Sen Tây', grassroots: true }),
]

const communeThen: Record<string, [id: string, code: string]> = {
  ...{ ap1: ['sendong', '051'], ap2: ['sendong', '051'], ap3: ['sendong', '051'] },
  ...{ ap4: ['sentay', '052'], thcs: ['sentay', '052'] },
}

/** Today's cells under the commune of that time. */
export const formerCells: OrgUnit[] = units.flatMap((cell) => {
  const [parentId, code] = communeThen[cell.id] ?? []
  if (!parentId || !code) return []
  return [{ ...cell, parentId, code: cell.code.replace('.053.', `.${code}.`), validFrom: '2015-01-01', validTo: mergedOn }]
})

function aFormer(id: string, parentId: string, over: Partial<OrgUnit>): OrgUnit {
  return {
    ...{ id, parentId, type: 'COMMUNE', code: '', name: '', shortName: '', grassroots: false, isCell: false, cellType: null },
    ...{ validFrom: '2015-01-01', validTo: mergedOn },
    ...over,
  }
}
