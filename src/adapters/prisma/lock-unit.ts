import { invariant } from '#domain/result.ts'
import type { Prisma } from './generated/client.ts'

/** Documents of one organisation are judged one after the other: together they could pass a cap or a limit (rules 27 and 29). */
export async function lockUnit(tx: Prisma.TransactionClient, unitId: string): Promise<void> {
  const locked = await tx.$queryRaw<unknown[]>`SELECT 1 FROM "OrgUnit" WHERE "id" = ${unitId} ORDER BY "validFrom" FOR UPDATE`
  invariant(locked.length > 0, 'decisions are those of an organisation on record')
}
