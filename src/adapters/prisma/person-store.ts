import type { PersonRecord, PersonStore } from '#application/ports/people.ts'
import type { PrismaDatabase } from './database.ts'
import { type Person, Prisma } from './generated/client.ts'
import { inBatches } from './in-batches.ts'
import { prismaPinResets } from './pin-resets.ts'
import { prismaSlips } from './slips.ts'
import { toDate, toDateOrNull, toDayOrNull, toInstantOrNull } from './values.ts'

export function prismaPeople(database: PrismaDatabase): PersonStore {
  const { prisma } = database
  const found = (person: Person | null) => (person ? asRecord(person) : null)
  /** The only one of whom this holds. */
  const only = async (where: Prisma.PersonWhereInput) => {
    const people = await prisma.person.findMany({ where, take: 2 })
    return people.length === 1 ? found(people[0] ?? null) : null
  }
  /** Every request of somebody signed in asks for its person: a hall that asks at once asks in a few statements. */
  const oneOfMany = inBatches(async (_key, personIds: string[]) => {
    const people = await prisma.person.findMany({ where: { id: { in: [...new Set(personIds)] } } })
    const known = new Map(people.map((person) => [person.id, asRecord(person)]))
    return personIds.map((id) => known.get(id) ?? null)
  })
  const change = async (id: string, data: Prisma.PersonUpdateInput) => (await prisma.person.updateMany({ where: { id }, data })).count === 1

  return {
    ...prismaSlips(database),
    ...prismaPinResets(database),
    find: (personId) => oneOfMany('', personId),
    findMany: async (personIds) =>
      (await prisma.person.findMany({ where: { id: { in: personIds } }, orderBy: { id: 'asc' } })).map(asRecord),
    byLogin: async (login) => (await only({ cardNumber: login })) ?? (await only({ phone: login })),
    byOidcSubject: (subject) => only({ oidcSubject: subject }),
    isEmpty: async () => (await prisma.person.findFirst({ select: { id: true } })) === null,

    async save({ id, name, cardNumber, phone, bornOn }) {
      if (await prisma.person.findFirst({ where: { cardNumber, NOT: { id } } })) return 'card-number-taken'
      const row = { name, cardNumber, phone, bornOn: toDateOrNull(bornOn) }
      return prisma.person
        .upsert({ where: { id }, create: { id, ...row }, update: row })
        .then(() => 'saved' as const, takenMeanwhile('card-number-taken' as const))
    },

    async linkOidcSubject(personId, subject) {
      if (await prisma.person.findFirst({ where: { oidcSubject: subject, NOT: { id: personId } } })) return false
      return change(personId, { oidcSubject: subject }).catch(takenMeanwhile(false))
    },

    async setPin(personId, pinHash, endSessions) {
      await change(personId, { pinHash, failedTries: 0, lastTryAt: null, sessionNumber: { increment: endSessions ? 1 : 0 } })
    },
    async noteTry(personId, right, at) {
      await change(personId, right ? { failedTries: 0, lastTryAt: null } : { failedTries: { increment: 1 }, lastTryAt: toDate(at) })
    },
    endSessions: async (personId) => void (await change(personId, { sessionNumber: { increment: 1 } })),
    setLocale: async (personId, locale) => void (await change(personId, { locale })),
    setTextSize: async (personId, textSize) => void (await change(personId, { textSize })),
  }
}

/** Another came between the question and the answer, and the unique key said so. */
const takenMeanwhile =
  <T>(answer: T) =>
  (error: unknown): T => {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002') return answer
    throw error
  }

export const personRow = ({ bornOn, ...person }: Pick<PersonRecord, 'id' | 'name' | 'cardNumber' | 'phone' | 'bornOn'>) => ({
  ...person,
  bornOn: toDateOrNull(bornOn),
})

const asRecord = (row: Person): PersonRecord => ({
  ...row,
  bornOn: toDayOrNull(row.bornOn),
  lastTryAt: toInstantOrNull(row.lastTryAt),
  locale: row.locale as PersonRecord['locale'],
})
