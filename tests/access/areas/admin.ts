import { defaultRuleSet } from '#domain/classification/rule-set.ts'
import { administrators, steering } from '../groups.ts'
import type { Role } from '../roles.ts'
import type { Area } from '../row.ts'

// An administrator's pages: units, people, positions, rules, codes. No notebook.

const everyAdministrator: readonly Role[] = [...administrators, 'adminElsewhere']

export const admin: Area<'admin'> = {
  tree: { asks: () => undefined, may: everyAdministrator, why: 'each sees the units they administer' },
  saveUnit: {
    asks: ({ unitId }) => ({
      ...{ id: null, parentId: unitId, type: 'CELL', code: '009', name: 'Chi bộ Ấp 8', shortName: 'Ấp 8', grassroots: false },
      ...{ isCell: true, cellType: null, validFrom: '2026-12-05', validTo: null },
    }),
    may: administrators,
  },
  members: { asks: ({ cellId }) => ({ cellId }), may: administrators },
  saveMember: {
    asks: ({ cellId }) => ({
      ...{ cellId, memberId: null, name: 'Mai Thị Mận', cardNumber: '919998', phone: null, bornOn: null, admittedOn: '2026-11-01' },
      ...{ officialOn: null, membership: 'PRIMARY', joinedOn: '2026-11-01', leftOn: null, post: null, hasPost: false, workKind: 'OUTSIDE' },
    }),
    may: administrators,
  },
  saveStatus: { asks: ({ cellId, memberId }) => ({ cellId, memberId, kind: 'SICK', from: '2026-05-01', to: null }), may: administrators },
  positions: { asks: ({ unitId }) => ({ unitId }), may: administrators },
  savePerson: { asks: ({ unitId }) => ({ unitId, name: 'Lâm Văn Tấn', cardNumber: '918888', phone: null }), may: administrators },
  savePosition: {
    asks: ({ cellId: unitId }) => ({ unitId, personId: 'tam', role: 'CELL_COMMITTEE_MEMBER', validFrom: '2026-12-05', validTo: null }),
    may: administrators,
  },
  handOverPosition: {
    asks: ({ cellId: unitId }) => ({
      ...{ unitId, personId: 'ut', role: 'CELL_COMMITTEE_MEMBER', validFrom: '2025-01-01', toPersonId: 'tam', on: '2026-12-05' },
    }),
    may: administrators,
  },
  ruleSet: { asks: ({ unitId, year }) => ({ unitId, year }), may: administrators },
  saveRuleSet: { asks: ({ unitId, year }) => ({ unitId, year, ruleSet: defaultRuleSet(year) }) as never, may: administrators },
  designateOutstanding: { asks: ({ unitId, year }) => ({ unitId, year, number: '1-QĐ', decidedOn: '2026-12-05' }), may: ['adminTop'] },
  withdrawOutstanding: { asks: ({ unitId, year }) => ({ unitId, year }), may: ['adminTop'] },
  makeSlip: { asks: () => ({ personId: 'moi' }), may: administrators },
}

export const oversight: Area<'oversight'> = {
  codes: { asks: ({ cellId }) => ({ cellId }), may: administrators },
  audit: {
    asks: ({ unitId }) => ({ unitId, group: null, person: '', within: null, from: null, to: null, after: null, limit: 50 }),
    may: administrators,
  },
}

export const exchange: Area<'exchange'> = { head: { asks: ({ unitId }) => ({ unitId }), may: administrators } }

export const template: Area<'template'> = {
  agenda: { asks: ({ unitId }) => ({ unitId, kind: 'REGULAR' }), may: administrators },
  saveAgenda: {
    asks: ({ unitId }) => ({ unitId, kind: 'REGULAR', saved: 0, steps: [] }),
    may: administrators,
    afterwards: ['agenda/step-missing'],
  },
}

export const pinReset: Area<'pinReset'> = {
  at: { asks: ({ cellId: unitId }) => ({ unitId }), may: [...steering, ...administrators] },
  ask: {
    asks: ({ cellId: unitId }) => ({ unitId, personId: 'tam' }),
    ...{ may: [...steering, ...administrators], but: { 'pin-reset/own-pin': ['member'] } },
  },
  confirm: { asks: ({ resetId }) => ({ resetId }), may: ['secretary', ...administrators], but: { 'pin-reset/same-person': ['deputy'] } },
  confirmBySlip: {
    asks: ({ resetId }) => ({ resetId, code: 'ABCDEFGH2345' }),
    may: [...steering, ...administrators],
    afterwards: ['pin-reset/slip-not-enough'],
  },
  refuse: { asks: ({ resetId }) => ({ resetId }), may: [...steering, ...administrators] },
}
