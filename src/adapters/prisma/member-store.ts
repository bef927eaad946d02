import type { MemberFile, MemberStore } from '#application/ports/people.ts'
import { cellIdOf } from '#domain/organization/cell-id.ts'
import type { Member, MemberStatus, Membership, StatusKind, WorkKind } from '#domain/organization/types.ts'
import { invariant } from '#domain/result.ts'
import type { PrismaDatabase } from './database.ts'
import { entryRow } from './entry-rows.ts'
import type { Member as MemberRow, Person, Prisma, MemberStatus as StatusRow } from './generated/client.ts'
import { asking, orderMembership } from './keep-figures.ts'
import { toDate, toDateOrNull, toDay, toDayOrNull } from './values.ts'

export function prismaMembers({ prisma }: PrismaDatabase): MemberStore {
  /** Members with the names of their persons, who lie in a reference table. */
  async function members(where: Prisma.MemberWhereInput, orderBy: Prisma.MemberOrderByWithRelationInput[]): Promise<Member[]> {
    const rows = await prisma.member.findMany({ where, orderBy })
    const people = await prisma.person.findMany({ where: { id: { in: rows.map((row) => row.personId) } } })
    const byId = new Map(people.map((person) => [person.id, person]))
    return rows.map((row) => asMember(row, byId.get(row.personId)))
  }

  async function files(where: { cellId: string | { in: string[] }; id?: string }): Promise<MemberFile[]> {
    const { cellId, id } = where
    const [found, statuses] = await Promise.all([
      members(where, [{ id: 'asc' }]),
      prisma.memberStatus.findMany({
        where: { cellId, ...(id !== undefined && { memberId: id }) },
        orderBy: [{ validFrom: 'asc' }, { kind: 'asc' }],
      }),
    ])
    const ofMember = new Map<string, MemberStatus[]>(found.map(({ id }) => [id, []]))
    for (const row of statuses) ofMember.get(row.memberId)?.push(asStatus(row))
    return found.map((member) => ({ member, statuses: ofMember.get(member.id) ?? [] }))
  }

  return {
    ofCell: (cellId) => files({ cellId }),
    ofCells: (cellIds) => files({ cellId: { in: cellIds } }),
    find: async (cellId, memberId) => (await files({ cellId, id: memberId }))[0] ?? null,
    ofPerson: (personId) => members({ personId }, [{ joinedOn: 'asc' }, { id: 'asc' }]),

    async save(member, line) {
      invariant(await prisma.person.findUnique({ where: { id: member.personId } }), 'the person is saved before the membership')
      const { id, cellId, ...row } = memberRow(member)
      await prisma.$transaction(async (tx) => {
        await tx.member.upsert({ where: { cellId_id: { cellId, id } }, create: { cellId, id, ...row }, update: row })
        if (line) await tx.notebookEntry.createMany({ data: [entryRow(line)] })
        await orderMembership(asking(tx), [cellId], member.joinedOn)
      })
    },

    async saveStatus({ memberId, kind, from, to }) {
      const key = { cellId: cellIdOf(memberId), memberId, kind, validFrom: toDate(from) }
      const validTo = toDateOrNull(to)
      await prisma.$transaction(async (tx) => {
        await tx.memberStatus.upsert({ where: { cellId_memberId_kind_validFrom: key }, create: { ...key, validTo }, update: { validTo } })
        await orderMembership(asking(tx), [key.cellId], from)
      })
    },
  }
}

export const memberRow = ({ name: _name, bornOn: _bornOn, ...member }: Member): Prisma.MemberCreateManyInput => ({
  ...member,
  admittedOn: toDate(member.admittedOn),
  officialOn: toDateOrNull(member.officialOn),
  joinedOn: toDate(member.joinedOn),
  leftOn: toDateOrNull(member.leftOn),
})

export function asMember(row: MemberRow, person: Person | undefined): Member {
  invariant(person, 'a member is a person')
  return {
    ...row,
    name: person.name,
    bornOn: toDayOrNull(person.bornOn),
    admittedOn: toDay(row.admittedOn),
    officialOn: toDayOrNull(row.officialOn),
    membership: row.membership as Membership,
    joinedOn: toDay(row.joinedOn),
    leftOn: toDayOrNull(row.leftOn),
    workKind: row.workKind as WorkKind,
  }
}

const asStatus = (row: StatusRow): MemberStatus => ({
  memberId: row.memberId,
  kind: row.kind as StatusKind,
  from: toDay(row.validFrom),
  to: toDayOrNull(row.validTo),
})
