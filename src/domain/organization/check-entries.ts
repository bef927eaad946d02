import { isCivilDate } from './civil-date.ts'
import type { OrgTree } from './org-tree.ts'
import type { MemberRefusal, PositionRefusal, UnitRefusal } from './refusals.ts'
import type { Member, MemberStatus, OrgUnit, Position, Role } from './types.ts'

// What an administrator types, checked field by field, so that the sentence can stand beside the field.

export type FieldRefusal<R> = { field: string; code: R }

export function checkMember(member: Omit<Member, 'id'>): FieldRefusal<MemberRefusal>[] {
  const found: FieldRefusal<MemberRefusal>[] = []
  if (member.name.trim() === '') found.push({ field: 'name', code: 'member/name-missing' })
  for (const field of ['bornOn', 'admittedOn', 'officialOn', 'joinedOn', 'leftOn'] as const) {
    const value = member[field]
    if (value !== null && !isCivilDate(value)) found.push({ field, code: 'member/date-unreadable' })
  }
  if (found.some((one) => one.code === 'member/date-unreadable')) return found
  if (member.officialOn !== null && member.officialOn < member.admittedOn)
    found.push({ field: 'officialOn', code: 'member/official-before-admitted' })
  if (member.joinedOn < member.admittedOn) found.push({ field: 'joinedOn', code: 'member/joined-before-admitted' })
  if (member.leftOn !== null && member.leftOn < member.joinedOn) found.push({ field: 'leftOn', code: 'member/left-before-joined' })
  return found
}

export function checkStatus(status: MemberStatus): FieldRefusal<MemberRefusal>[] {
  const unreadable = (
    [
      ['from', status.from],
      ['to', status.to],
    ] as const
  ).filter(([, day]) => day !== null && !isCivilDate(day))
  if (unreadable.length > 0) return unreadable.map(([field]) => ({ field, code: 'member/date-unreadable' }))
  return status.to !== null && status.to <= status.from ? [{ field: 'to', code: 'member/status-ends-before-it-begins' }] : []
}

/** A unit as it will stand in the tree of its first day. A cell has nothing below it; a unit never lies inside itself. */
export function checkUnit(unit: OrgUnit, tree: OrgTree): FieldRefusal<UnitRefusal>[] {
  if (!isCivilDate(unit.validFrom)) return [{ field: 'validFrom', code: 'unit/date-unreadable' }]
  if (unit.validTo !== null && !isCivilDate(unit.validTo)) return [{ field: 'validTo', code: 'unit/date-unreadable' }]
  const found: FieldRefusal<UnitRefusal>[] = []
  if (unit.name.trim() === '') found.push({ field: 'name', code: 'unit/name-missing' })
  if (unit.validTo !== null && unit.validTo <= unit.validFrom) found.push({ field: 'validTo', code: 'unit/ends-before-it-begins' })
  const parent = unit.parentId === null ? null : tree.unit(unit.parentId)
  if (unit.parentId !== null && !parent) found.push({ field: 'parentId', code: 'unit/parent-missing' })
  if (parent?.isCell) found.push({ field: 'parentId', code: 'unit/parent-is-cell' })
  if (parent && tree.isSelfOrAbove(unit.id, parent.id)) found.push({ field: 'parentId', code: 'unit/inside-itself' })
  const siblings = parent ? tree.children(parent.id) : tree.roots()
  if (siblings.some((other) => other.id !== unit.id && other.code === unit.code)) found.push({ field: 'code', code: 'unit/code-taken' })
  return found
}

export function checkPosition(position: Position, unit: OrgUnit): FieldRefusal<PositionRefusal>[] {
  if (!isCivilDate(position.validFrom)) return [{ field: 'validFrom', code: 'position/date-unreadable' }]
  if (position.validTo !== null && !isCivilDate(position.validTo)) return [{ field: 'validTo', code: 'position/date-unreadable' }]
  const found: FieldRefusal<PositionRefusal>[] = []
  if (position.validTo !== null && position.validTo <= position.validFrom)
    found.push({ field: 'validTo', code: 'position/ends-before-it-begins' })
  if (ofCell.includes(position.role) && !unit.isCell) found.push({ field: 'role', code: 'position/cell-role-outside-cell' })
  if (ofCommittee.includes(position.role) && unit.isCell && !unit.grassroots)
    found.push({ field: 'role', code: 'position/committee-role-in-cell' })
  return found
}

const ofCell: readonly Role[] = ['SECRETARY', 'DEPUTY_SECRETARY', 'CELL_COMMITTEE_MEMBER', 'SUPERVISOR']
const ofCommittee: readonly Role[] = ['COMMITTEE_MEMBER', 'COMMITTEE_SECRETARY']
