import { z } from 'zod'
import { identifier, mayBeEmpty } from './fields.ts'

const ofCell = { cellId: identifier }

export const groupsInput = z.strictObject(ofCell)

/** `groupId` null founds a group. */
export const saveGroupInput = z.strictObject({
  ...ofCell,
  groupId: identifier.nullable(),
  name: mayBeEmpty(100),
  headId: mayBeEmpty(100),
  memberIds: z.array(identifier).max(200),
})

export const dissolveGroupInput = z.strictObject({ ...ofCell, groupId: identifier })

/** The party groups (tổ đảng) of a cell, as its committee sees them today. */
export type GroupsPage = {
  cellName: string
  rule: { fromMembers: number; timesAYear: number }
  /** The cell is large enough to meet by group. */
  largeEnough: boolean
  groups: { id: string; name: string; headId: string; memberIds: string[]; metThisYear: number }[]
  members: { memberId: string; name: string }[]
}
