import type { MemberFile, MemberStore } from '#application/ports/people.ts'
import type { Member } from '#domain/organization/types.ts'
import { invariant } from '#domain/result.ts'
import { by } from './shelf.ts'
import type { Tables } from './tables.ts'

export function memoryMembers({ members, statuses, people, notebooks }: Tables): MemberStore {
  const asThePersonIs = (member: Member): Member => {
    const person = people.get(member.personId)
    return person ? { ...member, name: person.name, bornOn: person.bornOn } : member
  }
  const file = (member: Member): MemberFile => ({
    member: asThePersonIs(member),
    statuses: statuses
      .where((one) => one.memberId === member.id)
      .toSorted(
        by(
          (one) => one.from,
          (one) => one.kind,
        ),
      ),
  })
  return {
    ofCell: async (cellId) =>
      members
        .where((one) => one.cellId === cellId)
        .toSorted(by((one) => one.id))
        .map(file),
    ofCells: async (cellIds) =>
      members
        .where((one) => cellIds.includes(one.cellId))
        .toSorted(by((one) => one.id))
        .map(file),
    async find(cellId, memberId) {
      const member = members.get(memberId)
      return member?.cellId === cellId ? file(member) : null
    },
    ofPerson: async (personId) =>
      members
        .where((one) => one.personId === personId)
        .map(asThePersonIs)
        .toSorted(
          by(
            (one) => one.joinedOn,
            (one) => one.id,
          ),
        ),
    async save(member, line) {
      invariant(people.has(member.personId), 'the person is saved before the membership')
      members.put(member)
      if (line) notebooks.put(line)
    },
    saveStatus: async (status) => statuses.put(status),
  }
}
